// A credit note as PDF bytes.

import { invoicePages } from '../invoice/invoice-pages.ts'
import { invoiceStrip } from '../invoice/invoice-strip.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { paintPdf } from '../paint/paint-pdf.ts'
import { cutPaper, paperOf, type RenderKit } from '../render-pdf.ts'
import type { CreditNotePdf } from '../render-request.ts'
import { createSetText } from '../sheet/text-box.ts'
import { rollPages } from '../strip/roll-sheets.ts'
import { roll80 } from '../strip/strip-style.ts'
import { creditNoteWords } from '../text/credit-note-words.ts'
import { viewOfNote } from './note-view.ts'

export function renderCreditNotePdf(request: CreditNotePdf, kit: RenderKit): Uint8Array {
  const { note, settlement, shop, branchName, language } = request
  const words = creditNoteWords[language]
  const view = viewOfNote(note, shop)
  const paper: InvoicePaper = { ...paperOf({ view, branchName, language }, kit), credit: { note, settlement, words } }
  const { fonts } = kit
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  const sheets =
    style === null
      ? rollPages(invoiceStrip(paper, '', { style: roll80, fonts, setText }), roll80)
      : invoicePages(paper, ['original'], { style, fonts, setText })
  return paintPdf(sheets, fonts, {
    title: `${words.title.replace('\n', ' · ')} ${note.number}`,
    author: shop.name,
    subject: note.buyer?.name ?? paper.words.buyer.walkIn,
    language: paper.words.locale,
    madeAt: new Date(note.issuedAt),
  })
}
