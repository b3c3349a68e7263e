// Payments in the order they came, and what those of all bills tell.

import type { StoredPayment } from '../../../store/invoice/payment-rows.ts'
import { rupeesOf } from '../../rupees.ts'
import { paymentOf } from '../invoice-answers.ts'
import {
  averageRupees,
  daysPassed,
  isoOrNull,
  isPaid,
  lastMonths,
  methodBreakdownOf,
  openPaiseOf,
  type PaidInvoice,
  percentOf,
  shareOf,
  sumOf,
} from './history-figures.ts'

/** One row for each payment of a bill, the oldest first: which one it is, and how far the bill was paid with it. */
export function paymentRowsOf(clientId: string, invoice: PaidInvoice) {
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

/** `payments`: those of the time, the oldest first. `all`: the bills that were made or paid for in it; void ones are none. */
export function paymentAnalyticsOf(all: readonly PaidInvoice[], payments: readonly StoredPayment[]) {
  const invoices = all.filter(({ isVoid }) => !isVoid)
  const known = new Set(invoices.map(({ id }) => id))
  const taken = payments.filter(({ invoiceId }) => known.has(invoiceId))
  const [takenPaise, duePaise] = [
    sumOf(taken, ({ amountPaise }) => amountPaise),
    sumOf(invoices, ({ totalPaise }) => totalPaise),
  ]
  const openPaise = sumOf(invoices, openPaiseOf)
  const [first, last] = [taken[0]?.receivedAt, taken.at(-1)?.receivedAt]
  const paid = invoices.filter(isPaid)
  const unpaid = invoices.filter(invoice => !isPaid(invoice) && invoice.paidPaise <= 0)
  return {
    paymentSummary: {
      totalPayments: taken.length,
      totalAmountPaid: rupeesOf(takenPaise),
      totalAmountDue: rupeesOf(duePaise),
      remainingBalance: rupeesOf(openPaise),
      paymentCompletionRate: shareOf(duePaise - openPaise, duePaise),
      totalInvoices: invoices.length,
      fullyPaidInvoices: paid.length,
      partiallyPaidInvoices: invoices.length - paid.length - unpaid.length,
      unpaidInvoices: unpaid.length,
    },
    paymentTimeline: {
      firstPaymentDate: isoOrNull(first),
      lastPaymentDate: isoOrNull(last),
      totalPaymentDuration: first === undefined || last === undefined ? 0 : daysPassed(first, last),
      averagePaymentSize: averageRupees(takenPaise, taken.length),
    },
    paymentMethodBreakdown: methodBreakdownOf(taken),
    trends: {
      monthlyPayments: lastMonths(taken, ({ receivedAt }) => receivedAt).map(([month, ofMonth]) => ({
        month,
        totalAmount: rupeesOf(sumOf(ofMonth, ({ amountPaise }) => amountPaise)),
        paymentCount: ofMonth.length,
      })),
    },
    insights: { recommendations: recommendationsFor(openPaise, unpaid.length, invoices.length - paid.length) },
  }
}

function recommendationsFor(openPaise: number, unpaidCount: number, openCount: number): string[] {
  if (openCount === 0) return ['Every bill of this time is paid.']
  const open = `Rs ${rupeesOf(openPaise).toFixed(2)} of ${openCount} bills is still to be paid.`
  return unpaidCount === 0
    ? [open]
    : [open, `For ${unpaidCount} bills nothing has been paid yet: remind these customers.`]
}
