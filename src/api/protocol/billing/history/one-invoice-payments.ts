// What the payments of one bill tell: how fast, in which parts, and how safe more credit would be.

import * as z from 'zod'
import { Tender } from '../../../../shared/records/payment.ts'
import { rupeesOf } from '../../rupees.ts'
import { shownCount, shownDays, shownMoment, shownPercentage, shownRupees, shownShare } from '../../shown-fields.ts'
import {
  averageRupees,
  daysPassed,
  daysToFullPaymentOf,
  isoOrNull,
  isPaid,
  MethodBreakdown,
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

const Milestone = z.object({
  date: shownMoment('When it happened'),
  event: z.enum(['invoice_generated', 'first_payment', 'payment', 'fully_paid']),
  amount: shownRupees('Of the bill or the payment'),
  balance: shownRupees('Still to be paid after it'),
  method: Tender.optional().describe('Of a payment'),
})
const Insights = z.object({
  paymentBehavior: z.enum(['no_payment', 'prompt', 'delayed', 'overdue', 'partial']),
  creditRisk: z.enum(['pending_assessment', 'low', 'medium', 'high']).describe('How safe more credit would be'),
  recommendations: z.array(z.string()).describe('Sentences for people'),
})

export const OneInvoiceAnalytics = z
  .object({
    paymentSummary: z.object({
      totalPayments: shownCount('Payments'),
      totalAmountPaid: shownRupees('What they come to'),
      totalAmountDue: shownRupees('What the bill comes to'),
      remainingBalance: shownRupees('What is still to be paid'),
      paymentCompletionRate: shownShare('Paid of the bill'),
      isFullyPaid: z.boolean(),
      isPending: z.boolean(),
    }),
    paymentTimeline: z.object({
      invoiceGeneratedDate: shownMoment('When the bill was made'),
      firstPaymentDate: shownMoment('Of the first payment').nullable(),
      lastPaymentDate: shownMoment('Of the last payment').nullable(),
      finalizedDate: shownMoment('When it was paid in full').nullable(),
      daysToFirstPayment: shownDays('From the bill to the first payment').nullable(),
      daysToFullPayment: shownDays('From the bill to the money that settled it').nullable(),
      totalPaymentDuration: shownDays('From the first payment to the last'),
      averageDaysBetweenPayments: shownDays('On average'),
    }),
    paymentMethodBreakdown: MethodBreakdown,
    paymentPattern: z.object({
      averagePaymentSize: shownRupees('What one comes to on average'),
      largestPayment: shownRupees('The most at once'),
      smallestPayment: shownRupees('The least at once'),
      initialPaymentPercentage: shownPercentage('Of the bill that the first payment paid'),
      paymentFrequency: z.enum(['none', 'single', 'multiple']),
      isPartialPayment: z.boolean(),
    }),
    milestones: z.array(Milestone).describe('The bill, each payment, and the day on which it was settled'),
    insights: Insights,
  })
  .meta({ id: 'OneInvoiceAnalytics', description: 'What the payments of one bill tell' })

export function oneInvoiceAnalyticsOf(invoice: PaidInvoice, now: Date): z.output<typeof OneInvoiceAnalytics> {
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
    paymentMethodBreakdown: methodBreakdownOf(byMethod(payments)),
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

function byMethod(payments: PaidInvoice['payments']) {
  return [...Map.groupBy(payments, ({ tender }) => tender)].map(([tender, taken]) => ({
    tender,
    count: taken.length,
    paise: sumOf(taken, ({ amountPaise }) => amountPaise),
  }))
}

/** The bill, each payment, and the day on which it was settled. */
function milestonesOf(invoice: PaidInvoice): z.output<typeof Milestone>[] {
  const { issuedAt, paidAt, payments, totalPaise } = invoice
  let balance = totalPaise
  const taken = payments.map(({ amountPaise, receivedAt, tender }, index) => {
    balance = Math.max(balance - amountPaise, 0)
    const [date, amount] = [receivedAt.toISOString(), rupeesOf(amountPaise)]
    const event = index === 0 ? ('first_payment' as const) : ('payment' as const)
    return { date, event, amount, balance: rupeesOf(balance), method: tender }
  })
  const total = rupeesOf(totalPaise)
  const settled = { date: paidAt.toISOString(), event: 'fully_paid' as const, amount: total, balance: 0 }
  return [
    { date: issuedAt.toISOString(), event: 'invoice_generated', amount: total, balance: total },
    ...taken,
    ...(isPaid(invoice) ? [settled] : []),
  ]
}

const prompt: z.output<typeof Insights> = {
  paymentBehavior: 'prompt',
  creditRisk: 'low',
  recommendations: ['Paid within a week: credit is safe.'],
}
const delayed: z.output<typeof Insights> = {
  paymentBehavior: 'delayed',
  creditRisk: 'medium',
  recommendations: ['Paid within a month: a reminder before the due day may help.'],
}
const overdue: z.output<typeof Insights> = {
  paymentBehavior: 'overdue',
  creditRisk: 'high',
  recommendations: ['Paid after more than a month: ask for a part in advance next time.'],
}
const partial: z.output<typeof Insights> = {
  paymentBehavior: 'partial',
  creditRisk: 'medium',
  recommendations: ['A part is paid: agree on a day for the rest.'],
}
const forgotten: z.output<typeof Insights> = {
  paymentBehavior: 'overdue',
  creditRisk: 'high',
  recommendations: ['Nothing has been paid for more than a month: call the customer before selling on credit again.'],
}
const waiting: z.output<typeof Insights> = {
  paymentBehavior: 'no_payment',
  creditRisk: 'pending_assessment',
  recommendations: ['Nothing has been paid yet: send a reminder near the due day.'],
}

function insightsOf(invoice: PaidInvoice, now: Date): z.output<typeof Insights> {
  const days = daysToFullPaymentOf(invoice)
  if (days !== null) return days <= promptDays ? prompt : days <= lateDays ? delayed : overdue
  if (invoice.payments.length > 0) return partial
  return daysPassed(invoice.issuedAt, now) > lateDays ? forgotten : waiting
}
