// Payments in the order they came, and what those of all bills tell.

import * as z from 'zod'
import type { MonthSum } from '../../../store/invoice/history-sums.ts'
import type { BillSums, TenderSum } from '../../../store/invoice/payment-sums.ts'
import { rupeesOf } from '../../rupees.ts'
import {
  shownCount,
  shownDays,
  shownId,
  shownMoment,
  shownMonth,
  shownPercentage,
  shownRupees,
  shownShare,
  shownText,
} from '../../shown-fields.ts'
import { Payment, paymentOf } from '../invoice-answers.ts'
import {
  averageRupees,
  daysPassed,
  isoOrNull,
  MethodBreakdown,
  methodBreakdownOf,
  type PaidInvoice,
  percentOf,
  shareOf,
  sumOf,
} from './history-figures.ts'

export const PaymentRow = z
  .object({
    ...Payment.shape,
    paymentNumber: shownCount('1 is the first payment of its bill'),
    cumulativeAmount: shownRupees('Paid of the bill with this one'),
    remainingBalance: shownRupees('Still to be paid after it'),
    percentagePaid: shownPercentage('Paid of the bill with this one, 100 at most'),
    daysFromInvoice: shownDays('From the bill to this payment'),
  })
  .meta({ id: 'PaymentRow', description: 'A payment with how far its bill was paid' })

export const PaymentOfInvoice = z
  .object({
    ...PaymentRow.shape,
    invoice: z.object({
      invoiceNumber: shownText('Of the bill'),
      totalAmount: shownRupees('What it comes to'),
      clientCustomer: z
        .object({ _id: shownId('Of the customer'), name: z.string(), phoneNumber: z.string() })
        .nullable(),
    }),
  })
  .meta({ id: 'PaymentOfInvoice', description: 'A payment with its bill' })

export const PaymentAnalytics = z
  .object({
    paymentSummary: z.object({
      totalPayments: shownCount('Payments'),
      totalAmountPaid: shownRupees('What they come to'),
      totalAmountDue: shownRupees('What the bills come to'),
      remainingBalance: shownRupees('What is still to be paid'),
      paymentCompletionRate: shownShare('Paid of what the bills come to'),
      totalInvoices: shownCount('Bills made or paid for in the time'),
      fullyPaidInvoices: shownCount('Of them paid in full'),
      partiallyPaidInvoices: shownCount('Of them paid in part'),
      unpaidInvoices: shownCount('Of them not paid at all'),
    }),
    paymentTimeline: z.object({
      firstPaymentDate: shownMoment('Of the first payment').nullable(),
      lastPaymentDate: shownMoment('Of the last payment').nullable(),
      totalPaymentDuration: shownDays('Between the two'),
      averagePaymentSize: shownRupees('What one comes to on average'),
    }),
    paymentMethodBreakdown: MethodBreakdown,
    trends: z.object({
      monthlyPayments: z
        .array(
          z.object({
            month: shownMonth('Which one'),
            totalAmount: shownRupees('What was paid'),
            paymentCount: shownCount('Payments'),
          }),
        )
        .describe('The last six months in which there were payments, oldest first'),
    }),
    insights: z.object({ recommendations: z.array(z.string()).describe('Sentences for people') }),
  })
  .meta({ id: 'PaymentAnalytics', description: 'Of all payments of the time' })

/** One row for each payment of a bill, the oldest first: which one it is, and how far the bill was paid with it. */
export function paymentRowsOf(clientId: string, invoice: PaidInvoice): z.output<typeof PaymentRow>[] {
  let paidPaise = 0
  return invoice.payments.map((payment, index) => {
    paidPaise += payment.amountPaise
    const { totalPaise } = invoice
    return {
      ...paymentOf(clientId, payment),
      paymentNumber: index + 1,
      cumulativeAmount: rupeesOf(paidPaise),
      remainingBalance: rupeesOf(Math.max(totalPaise - paidPaise, 0)),
      percentagePaid: totalPaise === 0 ? 100 : Math.min(percentOf(paidPaise, totalPaise), 100),
      daysFromInvoice: daysPassed(invoice.issuedAt, payment.receivedAt),
    }
  })
}

export interface PaymentHistorySums {
  readonly bills: BillSums
  readonly tenders: readonly TenderSum[]
  /** Those in which money came, the oldest first. */
  readonly months: readonly MonthSum[]
}

export function paymentAnalyticsOf({ bills, months, tenders }: PaymentHistorySums): z.output<typeof PaymentAnalytics> {
  const takenCount = sumOf(tenders, ({ count }) => count)
  const takenPaise = sumOf(tenders, ({ paise }) => paise)
  const first = tenders.map(({ firstAt }) => firstAt).toSorted(byTime)[0]
  const last = tenders
    .map(({ lastAt }) => lastAt)
    .toSorted(byTime)
    .at(-1)
  const { count, duePaise, openPaise, paidCount, unpaidCount } = bills
  return {
    paymentSummary: {
      totalPayments: takenCount,
      totalAmountPaid: rupeesOf(takenPaise),
      totalAmountDue: rupeesOf(duePaise),
      remainingBalance: rupeesOf(openPaise),
      paymentCompletionRate: shareOf(duePaise - openPaise, duePaise),
      totalInvoices: count,
      fullyPaidInvoices: paidCount,
      partiallyPaidInvoices: count - paidCount - unpaidCount,
      unpaidInvoices: unpaidCount,
    },
    paymentTimeline: {
      firstPaymentDate: isoOrNull(first),
      lastPaymentDate: isoOrNull(last),
      totalPaymentDuration: first === undefined || last === undefined ? 0 : daysPassed(first, last),
      averagePaymentSize: averageRupees(takenPaise, takenCount),
    },
    paymentMethodBreakdown: methodBreakdownOf(tenders),
    trends: {
      monthlyPayments: months.map(({ count: paymentCount, month, paise }) => ({
        month,
        totalAmount: rupeesOf(paise),
        paymentCount,
      })),
    },
    insights: { recommendations: recommendationsFor(openPaise, unpaidCount, count - paidCount) },
  }
}

const byTime = (a: Date, b: Date) => a.getTime() - b.getTime()

function recommendationsFor(openPaise: number, unpaidCount: number, openCount: number): string[] {
  if (openCount === 0) return ['Every bill of this time is paid.']
  const open = `Rs ${rupeesOf(openPaise).toFixed(2)} of ${openCount} bills is still to be paid.`
  return unpaidCount === 0
    ? [open]
    : [open, `For ${unpaidCount} bills nothing has been paid yet: remind these customers.`]
}
