// Bills with how they were paid, and what they tell of a customer or of the whole business.

import type { StoredInvoiceLine } from '../../../store/invoice/invoice-rows.ts'
import { rupeesOf } from '../../rupees.ts'
import {
  averageOf,
  averageRupees,
  daysPassed,
  daysToFullPaymentOf,
  isoOrNull,
  isPaid,
  lastMonths,
  openPaiseOf,
  type PaidInvoice,
  rounded,
  shareOf,
  sumOf,
} from './history-figures.ts'

export interface HistoryInvoice extends PaidInvoice {
  readonly lines: readonly StoredInvoiceLine[]
}

/** Whose: it decides what some figures are called. */
export type HistoryOf = 'customer' | 'business'

const onTimeDays = 7
const mostItems = 10
const mostGroups = 5

/** What a row of the history says beside the bill. */
export function paymentStateOf(invoice: PaidInvoice) {
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

/** Of all bills of the time, however far paid; void ones are none. */
export function invoiceAnalyticsOf(of: HistoryOf, all: readonly HistoryInvoice[], now: Date) {
  const invoices = all.filter(({ isVoid }) => !isVoid)
  return {
    summary: summaryOf(of, invoices),
    paymentBehavior: behaviorOf(invoices),
    purchasePatterns: patternsOf(invoices),
    timeline: timelineOf(of, invoices, now),
    trends: trendsOf(of, invoices),
  }
}

function summaryOf(of: HistoryOf, invoices: readonly HistoryInvoice[]) {
  const paid = invoices.filter(isPaid)
  const revenue = sumOf(invoices, ({ totalPaise }) => totalPaise)
  return {
    totalInvoices: invoices.length,
    finalizedInvoices: paid.length,
    pendingInvoices: invoices.length - paid.length,
    totalRevenue: rupeesOf(revenue),
    totalPaid: rupeesOf(sumOf(invoices, ({ paidPaise }) => paidPaise)),
    totalPending: rupeesOf(sumOf(invoices, openPaiseOf)),
    averageInvoiceValue: averageRupees(revenue, invoices.length),
    averagePaymentTime: averageOf(paid.map(invoice => daysToFullPaymentOf(invoice) ?? 0)),
    [of === 'customer' ? 'customerLifetimeValue' : 'totalBusinessValue']: rupeesOf(revenue),
  }
}

function behaviorOf(invoices: readonly HistoryInvoice[]) {
  const days = invoices.flatMap(invoice => daysToFullPaymentOf(invoice) ?? [])
  const inParts = invoices.filter(
    invoice => invoice.payments.length > 1 || (invoice.payments.length === 1 && !isPaid(invoice)),
  )
  const byMethod = Map.groupBy(
    invoices.flatMap(({ payments }) => payments),
    ({ tender }) => tender,
  )
  return {
    onTimePaymentRate: shareOf(days.filter(each => each <= onTimeDays).length, days.length),
    averageDaysToPayment: averageOf(days),
    partialPaymentFrequency: shareOf(inParts.length, invoices.length),
    paymentMethodPreference: Object.fromEntries([...byMethod].map(([method, taken]) => [method, taken.length])),
  }
}

const lineWorth = ({ quantityThousandths, unitPricePaise }: StoredInvoiceLine) =>
  Math.round((unitPricePaise * quantityThousandths) / 1000)
const groupOf = ({ groupName }: StoredInvoiceLine) => (groupName === '' ? 'Uncategorized' : groupName)

function patternsOf(invoices: readonly HistoryInvoice[]) {
  // The newest bill comes first, so an item is called as it was sold last.
  const lines = invoices.flatMap(invoice => invoice.lines)
  const items = [...Map.groupBy(lines, ({ itemId }) => itemId).values()].map(sold => ({
    itemName: sold[0]?.name ?? '',
    itemGroup: sold[0] === undefined ? '' : groupOf(sold[0]),
    totalQuantity: sumOf(sold, ({ quantityThousandths }) => quantityThousandths) / 1000,
    totalRevenue: rupeesOf(sumOf(sold, lineWorth)),
    purchaseCount: new Set(sold.map(({ invoiceId }) => invoiceId)).size,
  }))
  const groups = [...Map.groupBy(lines, groupOf)].map(([groupName, sold]) => ({
    groupName,
    invoiceCount: new Set(sold.map(({ invoiceId }) => invoiceId)).size,
    totalRevenue: rupeesOf(sumOf(sold, lineWorth)),
  }))
  return {
    frequentlyPurchasedItems: items
      .sort((a, b) => b.purchaseCount - a.purchaseCount || b.totalRevenue - a.totalRevenue)
      .slice(0, mostItems),
    preferredItemGroups: groups.sort((a, b) => b.totalRevenue - a.totalRevenue).slice(0, mostGroups),
    averageItemsPerInvoice: averageOf(invoices.map(invoice => invoice.lines.length)),
    averageQuantityPerInvoice: averageOf(
      invoices.map(invoice => sumOf(invoice.lines, ({ quantityThousandths }) => quantityThousandths) / 1000),
    ),
  }
}

/** On the first day there has been one. */
function timelineOf(of: HistoryOf, invoices: readonly HistoryInvoice[], now: Date) {
  const [last, first] = [invoices[0]?.issuedAt, invoices.at(-1)?.issuedAt]
  const tenureDays = first === undefined ? 0 : daysPassed(first, now)
  const between = invoices.length < 2 ? 0 : rounded(tenureDays / (invoices.length - 1))
  const monthly = rounded((invoices.length / Math.max(tenureDays, 1)) * 30)
  return {
    firstInvoiceDate: isoOrNull(first),
    lastInvoiceDate: isoOrNull(last),
    ...(of === 'customer'
      ? { customerTenure: tenureDays, averageDaysBetweenPurchases: between, monthlyPurchaseFrequency: monthly }
      : { businessTenure: tenureDays, averageDaysBetweenInvoices: between, monthlyInvoiceFrequency: monthly }),
  }
}

function trendsOf(of: HistoryOf, invoices: readonly HistoryInvoice[]) {
  const months = lastMonths(invoices, ({ issuedAt }) => issuedAt).map(([month, made]) => ({
    month,
    revenue: rupeesOf(sumOf(made, ({ totalPaise }) => totalPaise)),
    invoiceCount: made.length,
  }))
  const [before, last] = months.length < 2 ? [] : months.slice(-2)
  const difference = (last?.invoiceCount ?? 0) - (before?.invoiceCount ?? 0)
  const trend = difference === 0 ? 'stable' : difference > 0 ? 'increasing' : 'decreasing'
  return {
    monthlyRevenue: months,
    revenueGrowthRate: shareOf((last?.revenue ?? 0) - (before?.revenue ?? 0), before?.revenue ?? 0),
    [of === 'customer' ? 'purchaseFrequencyTrend' : 'invoiceFrequencyTrend']: trend,
  }
}
