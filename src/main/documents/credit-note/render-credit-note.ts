// A credit note as PDF bytes, and as commands for the receipt printer.

import { markUpInvoice } from '../escpos/invoice-markup.ts'
import { invoicePages } from '../invoice/invoice-pages.ts'
import { invoiceStrip } from '../invoice/invoice-strip.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { paintPdf } from '../paint/paint-pdf.ts'
import { cutPaper, paperOf, type RenderKit } from '../render-pdf.ts'
import { renderStrip } from '../render-receipt.ts'
import type { CreditNotePdf, CreditNoteReceipt } from '../render-request.ts'
import { createSetText } from '../sheet/text-box.ts'
import { rollPages } from '../strip/roll-sheets.ts'
import { roll80 } from '../strip/strip-style.ts'
import { creditNoteWords } from '../text/credit-note-words.ts'
import { viewOfNote } from './note-view.ts'

export function renderCreditNotePdf(request: CreditNotePdf, kit: RenderKit): Uint8Array {
  const { creditNote: note, shop } = request
  const paper = paperOfNote(request, kit)
  const { fonts } = kit
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  const sheets =
    style === null
      ? rollPages(invoiceStrip(paper, '', { style: roll80, fonts, setText }), roll80)
      : invoicePages(paper, ['original'], { style, fonts, setText })
  return paintPdf(sheets, fonts, {
    title: `${creditNoteWords[request.language].title.replace('\n', ' · ')} ${note.number}`,
    author: shop.name,
    subject: note.buyer?.name ?? paper.words.buyer.walkIn,
    language: paper.words.locale,
    madeAt: new Date(note.issuedAt),
  })
}

export function renderCreditNoteReceipt(request: CreditNoteReceipt, kit: RenderKit): Uint8Array {
  const paper = paperOfNote(request, kit)
  return renderStrip(request.paper, kit.fonts, {
    letters: markup => markUpInvoice(paper, markup),
    dots: strip => invoiceStrip(paper, '', strip),
  })
}

function paperOfNote(request: CreditNotePdf | CreditNoteReceipt, kit: RenderKit): InvoicePaper {
  const { creditNote: note, settlement, shop, language } = request
  const words = creditNoteWords[language]
  const view = viewOfNote(note, shop)
  return { ...paperOf({ view, language }, kit), credit: { note, settlement, words } }
}
