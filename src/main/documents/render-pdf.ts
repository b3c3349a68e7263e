// Invoices and payment receipts as PDF bytes.

import type { Paper } from '../../shared/contract/counter/document-calls.ts'
import { type PaperData, paperDataName } from '../../shared/records/paper/paper-data.ts'
import type { Fonts } from './fonts/open-fonts.ts'
import { invoicePages } from './invoice/invoice-pages.ts'
import { invoiceStrip } from './invoice/invoice-strip.ts'
import type { InvoicePaper, StateNames } from './invoice-text/paper-input.ts'
import { titleText } from './invoice-text/title-text.ts'
import { a4, a5 } from './page/page-style.ts'
import { paintPdf } from './paint/paint-pdf.ts'
import { moneyStrip } from './payment/money-strip.ts'
import { paymentPages } from './payment/payment-pages.ts'
import { moneyTextOfPayment, type PaymentPaper, receiptNumber } from './payment/payment-paper.ts'
import type { InvoicePdf, PaymentPdf } from './render-request.ts'
import type { Picture, Sheet } from './sheet/box.ts'
import { createSetText } from './sheet/text-box.ts'
import { rollPages } from './strip/roll-sheets.ts'
import { roll80 } from './strip/strip-style.ts'
import { wordsFor } from './text/words-for.ts'

/** What a renderer keeps between documents. */
export interface RenderKit {
  readonly fonts: Fonts
  readonly stateNames: StateNames
  readonly logoOf: (dataUrl: string | null) => Picture | null
}

export function renderInvoicePdf(request: InvoicePdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const paper = paperOf(request, kit)
  const { invoice } = paper.view
  return paintPdf(invoiceSheets(request, paper, fonts), fonts, {
    title: `${oneLine(titleText(paper))} ${invoice.number}`,
    author: paper.view.shop.name,
    subject: invoice.buyer?.name ?? paper.words.buyer.walkIn,
    language: paper.words.locale,
    madeAt: new Date(invoice.issuedAt),
    attached: paperDataOf(paper),
  })
}

/** Of an invoice between businesses, which its buyer's program may read. */
function paperDataOf({ view: { invoice, shop } }: InvoicePaper): { name: string; json: string } | undefined {
  const buyerGstin = invoice.buyer?.gstin ?? null
  if (buyerGstin === null) return undefined
  const { dueOn, issuedOn, number, totalPaise } = invoice
  const said: PaperData = { sellerGstin: shop.gstin, buyerGstin, number, issuedOn, dueOn, totalPaise }
  return { name: paperDataName, json: JSON.stringify(said) }
}

export function invoiceSheets({ copies, ...request }: InvoicePdf, paper: InvoicePaper, fonts: Fonts): Sheet[] {
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  if (style !== null) return invoicePages(paper, copies, { style, fonts, setText })
  const kit = { style: roll80, fonts, setText }
  return copies.flatMap(copy => rollPages(invoiceStrip(paper, paper.words.copy[copy], kit), roll80))
}

export function renderPaymentPdf(request: PaymentPdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const paper: PaymentPaper = { ...paperOf(request, kit), payment: request.payment }
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  const sheets =
    style === null
      ? rollPages(moneyStrip(moneyTextOfPayment(paper), { style: roll80, fonts, setText }), roll80)
      : paymentPages(paper, { style, fonts, setText })
  return paintPdf(sheets, fonts, {
    title: `${oneLine(paper.words.title.receipt)} ${receiptNumber(paper)}`,
    author: paper.view.shop.name,
    subject: paper.view.invoice.number,
    language: paper.words.locale,
    madeAt: new Date(request.payment.receivedAt),
  })
}

export function paperOf(
  { view, language }: Pick<InvoicePdf, 'view' | 'language'>,
  { stateNames, logoOf }: RenderKit,
): InvoicePaper {
  return { view, words: wordsFor(language), stateNames, logo: logoOf(view.shop.logo) }
}

/** Null for a roll. */
export function cutPaper(paper: Paper): typeof a4 | null {
  return paper === 'a4' ? a4 : paper === 'a5' ? a5 : null
}

function oneLine(title: string): string {
  return title.replace('\n', ' · ')
}
