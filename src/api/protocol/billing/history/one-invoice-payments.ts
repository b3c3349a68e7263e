// What the payments of one bill tell: how fast, in which parts, and how safe more credit would be.

import { rupeesOf } from '../../rupees.ts'
import {
  averageRupees,
  daysPassed,
  daysToFullPaymentOf,
  isoOrNull,
  isPaid,
  methodBreakdownOf,
  openPaiseOf,
  type PaidInvoice,
  percentOf,
  rounded,
  shareOf,
  sumOf,
} from './history-figures.ts'

const promptDays = 7
const lateDays = 30

export function oneInvoiceAnalyticsOf(invoice: PaidInvoice, now: Date) {
  const { issuedAt, paidAt, payments, totalPaise } = invoice
  const takenPaise = sumOf(payments, ({ amountPaise }) => amountPaise)
  const [first, last] = [payments[0], payments.at(-1)]
  const durationDays = first === undefined || last === undefined ? 0 : daysPassed(first.receivedAt, last.receivedAt)
  const sizes = payments.map(({ amountPaise }) => amountPaise)
  return {
    paymentSummary: {
      totalPayments: payments.length,
      totalAmountPaid: rupeesOf(takenPaise),
      totalAmountDue: rupeesOf(totalPaise),
      remainingBalance: rupeesOf(openPaiseOf(invoice)),
      paymentCompletionRate: totalPaise === 0 ? 1 : shareOf(totalPaise - openPaiseOf(invoice), totalPaise),
      isFullyPaid: isPaid(invoice),
      isPending: !isPaid(invoice),
    },
    paymentTimeline: {
      invoiceGeneratedDate: issuedAt.toISOString(),
      firstPaymentDate: isoOrNull(first?.receivedAt),
      lastPaymentDate: isoOrNull(last?.receivedAt),
      finalizedDate: isPaid(invoice) ? paidAt.toISOString() : null,
      daysToFirstPayment: first === undefined ? null : daysPassed(issuedAt, first.receivedAt),
      daysToFullPayment: daysToFullPaymentOf(invoice),
      totalPaymentDuration: durationDays,
      averageDaysBetweenPayments: payments.length < 2 ? 0 : rounded(durationDays / (payments.length - 1)),
    },
    paymentMethodBreakdown: methodBreakdownOf(payments),
    paymentPattern: {
      averagePaymentSize: averageRupees(takenPaise, payments.length),
      largestPayment: rupeesOf(Math.max(0, ...sizes)),
      smallestPayment: rupeesOf(sizes.length === 0 ? 0 : Math.min(...sizes)),
      initialPaymentPercentage: percentOf(first?.amountPaise ?? 0, totalPaise),
      paymentFrequency: payments.length === 0 ? 'none' : payments.length === 1 ? 'single' : 'multiple',
      isPartialPayment: payments.length > 1 || (payments.length === 1 && !isPaid(invoice)),
    },
    milestones: milestonesOf(invoice),
    insights: insightsOf(invoice, now),
  }
}

/** The bill, each payment, and the day on which it was settled. */
function milestonesOf(invoice: PaidInvoice) {
  const { issuedAt, paidAt, payments, totalPaise } = invoice
  let balance = totalPaise
  const taken = payments.map(({ amountPaise, receivedAt, tender }, index) => {
    balance = Math.max(balance - amountPaise, 0)
    const [date, amount] = [receivedAt.toISOString(), rupeesOf(amountPaise)]
    const event = index === 0 ? 'first_payment' : 'payment'
    return { date, event, amount, balance: rupeesOf(balance), method: tender as string }
  })
  const total = rupeesOf(totalPaise)
  const settled = { date: paidAt.toISOString(), event: 'fully_paid', amount: total, balance: 0 }
  return [
    { date: issuedAt.toISOString(), event: 'invoice_generated', amount: total, balance: total },
    ...taken,
    ...(isPaid(invoice) ? [settled] : []),
  ]
}

const prompt = {
  paymentBehavior: 'prompt',
  creditRisk: 'low',
  recommendations: ['Paid within a week: credit is safe.'],
}
const delayed = {
  ...{ paymentBehavior: 'delayed', creditRisk: 'medium' },
  recommendations: ['Paid within a month: a reminder before the due day may help.'],
}
const overdue = {
  ...{ paymentBehavior: 'overdue', creditRisk: 'high' },
  recommendations: ['Paid after more than a month: ask for a part in advance next time.'],
}
const partial = {
  ...{ paymentBehavior: 'partial', creditRisk: 'medium' },
  recommendations: ['A part is paid: agree on a day for the rest.'],
}
const forgotten = {
  ...{ paymentBehavior: 'overdue', creditRisk: 'high' },
  recommendations: ['Nothing has been paid for more than a month: call the customer before selling on credit again.'],
}
const waiting = {
  ...{ paymentBehavior: 'no_payment', creditRisk: 'pending_assessment' },
  recommendations: ['Nothing has been paid yet: send a reminder near the due day.'],
}

function insightsOf(invoice: PaidInvoice, now: Date) {
  const days = daysToFullPaymentOf(invoice)
  if (days !== null) return days <= promptDays ? prompt : days <= lateDays ? delayed : overdue
  if (invoice.payments.length > 0) return partial
  return daysPassed(invoice.issuedAt, now) > lateDays ? forgotten : waiting
}
