// A bill in a history: with how it was paid.

import * as z from 'zod'
import { rupeesOf } from '../../rupees.ts'
import { shownCount, shownDays, shownMoment, shownRupees } from '../../shown-fields.ts'
import { ListedInvoice } from '../invoice-answers.ts'
import { daysToFullPaymentOf, isoOrNull, isPaid, openPaiseOf, type PaidInvoice } from './history-figures.ts'

const paymentState = {
  pendingAmount: shownRupees('What is still to be paid'),
  paymentStatus: z.enum(['paid', 'partial', 'unpaid']),
  paymentCount: shownCount('How many payments there were'),
  firstPaymentDate: shownMoment('When money first came for it').nullable(),
  lastPaymentDate: shownMoment('When money last came for it').nullable(),
  daysToFullPayment: shownDays('From the bill to the money that settled it; null until then').nullable(),
}
const PaymentState = z.object(paymentState)

export const HistoryInvoice = z
  .object({ ...ListedInvoice.shape, ...paymentState })
  .meta({ id: 'HistoryInvoice', description: 'A bill with how it was paid' })

/** What a row of the history says beside the bill. */
export function paymentStateOf(invoice: PaidInvoice): z.output<typeof PaymentState> {
  const { paidPaise, payments } = invoice
  return {
    pendingAmount: rupeesOf(openPaiseOf(invoice)),
    paymentStatus: isPaid(invoice) ? 'paid' : paidPaise > 0 ? 'partial' : 'unpaid',
    paymentCount: payments.length,
    firstPaymentDate: isoOrNull(payments[0]?.receivedAt),
    lastPaymentDate: isoOrNull(payments.at(-1)?.receivedAt),
    daysToFullPayment: daysToFullPaymentOf(invoice),
  }
}
