// The receipt for one payment against an invoice, as text: who paid, how much, by what means, what is left.

import { dayInIndia, timeInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { buyerText, sellerText } from '../invoice-text/party-text.ts'
import { paymentText } from '../invoice-text/payment-text.ts'
import type { LabelRow } from '../page/label-rows.ts'
import { formatDay } from '../text/words-for.ts'
import type { MoneyText } from './money-strip.ts'

export interface PaymentPaper extends InvoicePaper {
  readonly payment: Payment
}

export function receiptNumber({ payment, view }: PaymentPaper): string {
  return payment.receiptNumber ?? view.invoice.number
}

export function receiptHeadText(paper: PaymentPaper): HeadText {
  const { words, payment } = paper
  const at = Date.parse(payment.receivedAt)
  return {
    title: words.title.receipt,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [{ ...buyerText(paper), label: words.receipt.receivedFrom }],
    facts: [
      { label: words.receipt.number, value: receiptNumber(paper) },
      { label: words.facts.date, value: `${formatDay(dayInIndia(at), words)}, ${timeInIndia(at)}` },
      { label: words.receipt.receivedBy, value: payment.receivedBy },
    ],
  }
}

export function moneyTextOfPayment(paper: PaymentPaper): MoneyText {
  const { words, payment } = paper
  return {
    head: receiptHeadText(paper),
    amountLabel: words.receipt.received,
    amount: formatRupees(payment.amountPaise),
    amountInWords: words.amountInWords(payment.amountPaise),
    bills: null,
    rows: receiptRows(paper),
    signature: '',
    foot: words.signature.computerMade,
  }
}

/** The sums around the payment; earlier ones are those listed before it on the invoice, and its aftermath until then. */
export function receiptRows({ view, words, payment }: PaymentPaper): LabelRow[] {
  const { invoice, payments, aftermath } = view
  const index = payments.findIndex(other => other.id === payment.id)
  const before = payments.slice(0, index < 0 ? payments.length : index)
  const allocated = aftermath.allocations.filter(({ allocatedAt }) => allocatedAt < payment.receivedAt)
  const paidBefore = sumOf(before.map(other => other.amountPaise)) + sumOf(allocated.map(each => each.amountPaise))
  // As something was left to pay, all that came back before was set against it.
  const notes = aftermath.creditNotes.filter(({ issuedAt }) => issuedAt < payment.receivedAt)
  const returned = sumOf(notes.map(note => note.totalPaise))
  const left = invoice.totalPaise - returned - paidBefore - payment.amountPaise
  const { means, details } = paymentText({ ...payment, receiptNumber: null }, words)
  const { receipt } = words
  return [
    { label: receipt.against, value: invoice.number },
    { label: receipt.invoiceDate, value: formatDay(invoice.issuedOn, words) },
    { label: receipt.invoiceTotal, value: formatPaise(invoice.totalPaise) },
    ...(returned === 0 ? [] : [{ label: receipt.returnedBefore, value: formatPaise(returned) }]),
    { label: receipt.paidBefore, value: formatPaise(paidBefore) },
    { label: receipt.paidNow, value: formatPaise(payment.amountPaise) },
    { label: words.column.means, value: details === '' ? means : `${means} · ${details}` },
    left > 0
      ? { label: receipt.stillDue, value: formatRupees(left), strong: true }
      : { label: receipt.paidInFull, value: formatRupees(0), strong: true },
  ]
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, paise) => sum + paise, 0)
}
