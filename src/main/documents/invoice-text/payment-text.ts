// Payments of an invoice as text.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise } from '../../../shared/kernel/money.ts'
import type { InvoiceView } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import type { Words } from '../text/words.ts'
import { formatDay } from '../text/words-for.ts'

export interface PaymentText {
  readonly means: string
  readonly date: string
  /** Change given back, the receipt's number, a note. */
  readonly details: string
  readonly amount: string
}

/** All that paid an invoice, in time: money for it, and parts of the customer's money on account. */
export function paymentTexts({ payments, aftermath }: InvoiceView, words: Words): PaymentText[] {
  const fromAccount = aftermath.allocations.map(({ allocatedAt, amountPaise }) => ({
    at: allocatedAt,
    text: {
      means: words.payments.fromAccount,
      date: formatDay(dayInIndia(Date.parse(allocatedAt)), words),
      details: '',
      amount: formatPaise(amountPaise),
    },
  }))
  return [...payments.map(payment => ({ at: payment.receivedAt, text: paymentText(payment, words) })), ...fromAccount]
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ text }) => text)
}

export function paymentText(payment: Payment, words: Words): PaymentText {
  const { given, change, receipt } = words.payments
  const details = [
    payment.changePaise > 0 &&
      `${given} ${formatPaise(payment.givenPaise)}, ${change} ${formatPaise(payment.changePaise)}`,
    payment.receiptNumber !== null && `${receipt} ${payment.receiptNumber}`,
    payment.note,
  ]
  return {
    means: words.payments.tender[payment.tender],
    date: formatDay(dayInIndia(Date.parse(payment.receivedAt)), words),
    details: details.filter(detail => detail !== false && detail !== '').join(' · '),
    amount: formatPaise(payment.amountPaise),
  }
}
