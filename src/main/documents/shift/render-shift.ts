// X and Z reports as PDF bytes, and as commands for the receipt printer.

import { paintPdf } from '../paint/paint-pdf.ts'
import { cutPaper, type RenderKit } from '../render-pdf.ts'
import { renderStrip } from '../render-receipt.ts'
import type { ShiftPdf, ShiftReceipt } from '../render-request.ts'
import { createSetText } from '../sheet/text-box.ts'
import { rollPages } from '../strip/roll-sheets.ts'
import { roll80 } from '../strip/strip-style.ts'
import { shiftWords } from '../text/shift-words.ts'
import { wordsFor } from '../text/words-for.ts'
import { shiftPages } from './shift-pages.ts'
import { oneLine, reportHead, reportNumber, type ShiftPaper } from './shift-paper.ts'
import { markUpShift, shiftStrip } from './shift-strip.ts'

export function renderShiftPdf(request: ShiftPdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const paper = shiftPaper(request, kit)
  const style = cutPaper(request.paper)
  const setText = createSetText(fonts)
  const sheets =
    style === null
      ? rollPages(shiftStrip(paper, { style: roll80, fonts, setText }), roll80)
      : shiftPages(paper, { style, fonts, setText })
  return paintPdf(sheets, fonts, {
    title: `${oneLine(reportHead(paper).title)} ${paper.report.closing?.number ?? ''}`.trim(),
    author: request.shop.name,
    subject: reportNumber(paper),
    language: paper.words.locale,
    madeAt: new Date(request.report.asOf),
  })
}

export function renderShiftReceipt(request: ShiftReceipt, kit: RenderKit): Uint8Array {
  const paper = shiftPaper(request, kit)
  return renderStrip(request.paper, kit.fonts, {
    letters: markup => markUpShift(paper, markup),
    dots: strip => shiftStrip(paper, strip),
  })
}

function shiftPaper(
  { report, shop, language }: ShiftPdf | ShiftReceipt,
  { stateNames, logoOf }: RenderKit,
): ShiftPaper {
  return {
    report,
    view: { shop },
    words: wordsFor(language),
    says: shiftWords[language],
    stateNames,
    logo: logoOf(shop.logo),
  }
}
