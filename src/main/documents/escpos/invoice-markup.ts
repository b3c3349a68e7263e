// An invoice in a printer's own letters: quick to print, and possible when all of it is ASCII.

import { sumByRate } from '../../../shared/domain/invoice/tax-summary.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import { invoiceHeadText } from '../invoice/page-heads.ts'
import { texts } from '../invoice-text/free-texts.ts'
import { lineText, taxNamesOf, taxPaiseOf } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { paymentTexts } from '../invoice-text/payment-text.ts'
import { smallPrint } from '../invoice-text/small-print.ts'
import { facts } from '../invoice-text/title-text.ts'
import { countText, savingText, totalRows } from '../invoice-text/total-text.ts'
import { upiUri } from '../upi-qr.ts'
import { markUpHead } from './head-markup.ts'
import type { Markup } from './markup.ts'

export function markUpInvoice(paper: InvoicePaper, markup: Markup): void {
  const { view, words } = paper
  const head = invoiceHeadText(paper, facts(paper))
  markUpHead(head, markup)
  if (view.invoice.buyer !== null) {
    markup.rule()
    for (const party of head.parties) {
      markup.left(`${party.label}: ${party.name}`, 'bold')
      markup.left(party.gstin)
      markup.left(party.lines.join(', '))
    }
  }
  markup.rule()
  markup.ends(words.column.item, words.column.amount, 'bold')
  markup.rule()
  markUpLines(paper, markup)
  markup.rule()
  for (const { label, amount, look } of totalRows(paper, taxNamesOf(view.invoice))) {
    markup.ends(label, amount, look === 'total' ? 'large' : look === 'strong' ? 'bold' : 'plain')
  }
  markup.rule()
  markup.centre(words.amountInWords(view.invoice.totalPaise))
  markup.centre(countText(paper))
  markup.centre(savingText(paper), 'bold')
  markUpTaxes(paper, markup)
  markUpPayments(paper, markup)
  markUpClosing(paper, markup)
}

function markUpLines(paper: InvoicePaper, markup: Markup): void {
  const { view, words } = paper
  const taxNames = taxNamesOf(view.invoice)
  for (const line of view.invoice.lines) {
    const text = lineText(line, taxNames, words)
    markup.left(`${text.serial} ${text.name}`)
    markup.ends(`${text.quantity} ${text.unit} x ${text.rate}`, text.amount)
    markup.left(smallPrint(text, line, paper).join(', '))
  }
}

function markUpTaxes({ view: { invoice }, words }: InvoicePaper, markup: Markup): void {
  const taxNames = taxNamesOf(invoice)
  if (taxNames.length === 0) return
  markup.rule()
  markup.columns(['GST', words.column.taxable, ...taxNames])
  for (const sum of sumByRate(invoice.lines)) {
    const taxes = taxNames.map(name => formatPaise(taxPaiseOf(sum, name)))
    markup.columns([`${formatBps(sum.taxRateBps)}%`, formatPaise(sum.taxablePaise), ...taxes])
  }
}

function markUpPayments({ view, words }: InvoicePaper, markup: Markup): void {
  const texts = paymentTexts(view, words)
  if (texts.length > 0) markup.rule()
  for (const { means, amount, details } of texts) {
    markup.ends(means, amount)
    markup.left(details)
  }
}

function markUpClosing(paper: InvoicePaper, markup: Markup): void {
  const { view, words } = paper
  const { shop, invoice, duePaise } = view
  markup.rule()
  if (shop.upiId !== '' && duePaise > 0) {
    markup.qr(upiUri({ upiId: shop.upiId, shopName: shop.name, amountPaise: duePaise, reference: invoice.number }), 5)
    markup.centre(words.scanToPay(formatRupees(duePaise)), 'bold')
    markup.centre(shop.upiId)
  }
  for (const { text } of texts(paper)) markup.centre(text)
  if (invoice.buyer?.gstin != null) {
    markup.centre(`${words.signature.forShop(shop.legalName || shop.name)} - ${words.signature.signatory}`)
  }
  markup.centre(words.signature.computerMade)
}
