// What the bills of a time tell of a customer or of the whole business.

import * as z from 'zod'
import { Tender } from '../../../../shared/records/payment.ts'
import type { InvoiceSums, MonthSum, SoldSum } from '../../../store/invoice/history-sums.ts'
import { rupeesOf } from '../../rupees.ts'
import {
  shownCount,
  shownDays,
  shownMoment,
  shownMonth,
  shownQuantity,
  shownRupees,
  shownShare,
  shownText,
} from '../../shown-fields.ts'
import { averageOf, averageRupees, daysPassed, isoOrNull, rounded, shareOf } from './history-figures.ts'

/** Who pays within so many days pays on time. */
export const promptDays = 7

const analyticsShape = {
  paymentBehavior: z.object({
    onTimePaymentRate: shownShare('Of the paid bills those that were paid within seven days'),
    averageDaysToPayment: shownDays('From a bill to its full payment, on average'),
    partialPaymentFrequency: shownShare('Bills paid in parts'),
    paymentMethodPreference: z.partialRecord(Tender, z.int()).describe('How many payments by each method'),
  }),
  purchasePatterns: z.object({
    frequentlyPurchasedItems: z
      .array(
        z.object({
          itemName: shownText('As it was sold last'),
          itemGroup: shownText('Uncategorized where it has none'),
          totalQuantity: shownQuantity('Sold'),
          totalRevenue: shownRupees('What it was sold for'),
          purchaseCount: shownCount('On how many bills'),
        }),
      )
      .describe('At most ten, by the number of bills'),
    preferredItemGroups: z
      .array(
        z.object({
          groupName: shownText('Uncategorized: of no group'),
          invoiceCount: shownCount('On how many bills'),
          totalRevenue: shownRupees('What was sold of it'),
        }),
      )
      .describe('At most five, by revenue'),
    averageItemsPerInvoice: z.number().describe('Lines'),
    averageQuantityPerInvoice: z.number().describe('Units'),
  }),
}
const summaryShape = {
  totalInvoices: shownCount('Bills'),
  finalizedInvoices: shownCount('Paid in full'),
  pendingInvoices: shownCount('Not paid in full'),
  totalRevenue: shownRupees('What they come to'),
  totalPaid: shownRupees('What was paid of them'),
  totalPending: shownRupees('What is still to be paid'),
  averageInvoiceValue: shownRupees('What one comes to on average'),
  averagePaymentTime: shownDays('From a bill to its full payment, on average'),
}
const timelineShape = {
  firstInvoiceDate: shownMoment('Of the first bill').nullable(),
  lastInvoiceDate: shownMoment('Of the last bill').nullable(),
}
const trendsShape = {
  monthlyRevenue: z
    .array(
      z.object({
        month: shownMonth('Which one'),
        revenue: shownRupees('What its bills come to'),
        invoiceCount: shownCount('Bills'),
      }),
    )
    .describe('The last six months in which there were bills, oldest first'),
  revenueGrowthRate: shownShare('How much more the last of them brought than the one before'),
}
const Trend = z.enum(['increasing', 'stable', 'decreasing']).describe('Bills in the last month against the one before')
const analyticsNote = 'Of all bills of the time, whatever the status and the page that are asked for'

export const CustomerAnalytics = z
  .object({
    ...analyticsShape,
    summary: z.object({ ...summaryShape, customerLifetimeValue: shownRupees('The same as totalRevenue') }),
    timeline: z.object({
      ...timelineShape,
      customerTenure: shownDays('Since the first bill'),
      averageDaysBetweenPurchases: shownDays('On average'),
      monthlyPurchaseFrequency: z.number().describe('Bills in thirty days'),
    }),
    trends: z.object({ ...trendsShape, purchaseFrequencyTrend: Trend }),
  })
  .meta({ id: 'CustomerAnalytics', description: analyticsNote })
export const BusinessAnalytics = z
  .object({
    ...analyticsShape,
    summary: z.object({ ...summaryShape, totalBusinessValue: shownRupees('The same as totalRevenue') }),
    timeline: z.object({
      ...timelineShape,
      businessTenure: shownDays('Since the first bill'),
      averageDaysBetweenInvoices: shownDays('On average'),
      monthlyInvoiceFrequency: z.number().describe('Bills in thirty days'),
    }),
    trends: z.object({ ...trendsShape, invoiceFrequencyTrend: Trend }),
  })
  .meta({ id: 'BusinessAnalytics', description: analyticsNote })

/** Of all bills of the time, however far paid. */
export interface InvoiceHistorySums {
  readonly all: InvoiceSums
  readonly tenders: Partial<Record<Tender, number>>
  readonly items: readonly SoldSum[]
  readonly groups: readonly SoldSum[]
  /** Those in which there was a bill, the oldest first. */
  readonly months: readonly MonthSum[]
}

export function customerAnalyticsOf(sums: InvoiceHistorySums, now: Date): z.output<typeof CustomerAnalytics> {
  const { between, monthly, tenureDays } = frequencyOf(sums.all, now)
  return {
    summary: { ...summaryOf(sums.all), customerLifetimeValue: rupeesOf(sums.all.revenuePaise) },
    ...behaviorAndPatternsOf(sums),
    timeline: {
      ...endsOf(sums.all),
      customerTenure: tenureDays,
      averageDaysBetweenPurchases: between,
      monthlyPurchaseFrequency: monthly,
    },
    trends: { ...revenueOf(sums.months), purchaseFrequencyTrend: trendOf(sums.months) },
  }
}

export function businessAnalyticsOf(sums: InvoiceHistorySums, now: Date): z.output<typeof BusinessAnalytics> {
  const { between, monthly, tenureDays } = frequencyOf(sums.all, now)
  return {
    summary: { ...summaryOf(sums.all), totalBusinessValue: rupeesOf(sums.all.revenuePaise) },
    ...behaviorAndPatternsOf(sums),
    timeline: {
      ...endsOf(sums.all),
      businessTenure: tenureDays,
      averageDaysBetweenInvoices: between,
      monthlyInvoiceFrequency: monthly,
    },
    trends: { ...revenueOf(sums.months), invoiceFrequencyTrend: trendOf(sums.months) },
  }
}

function summaryOf(all: InvoiceSums) {
  return {
    totalInvoices: all.count,
    finalizedInvoices: all.paidCount,
    pendingInvoices: all.count - all.paidCount,
    totalRevenue: rupeesOf(all.revenuePaise),
    totalPaid: rupeesOf(all.paidPaise),
    totalPending: rupeesOf(all.openPaise),
    averageInvoiceValue: averageRupees(all.revenuePaise, all.count),
    averagePaymentTime: averageOf(all.daysToPayment, all.paidCount),
  }
}

function behaviorAndPatternsOf({ all, groups, items, tenders }: InvoiceHistorySums) {
  return {
    paymentBehavior: {
      onTimePaymentRate: shareOf(all.promptCount, all.paidCount),
      averageDaysToPayment: averageOf(all.daysToPayment, all.paidCount),
      partialPaymentFrequency: shareOf(all.inPartsCount, all.count),
      paymentMethodPreference: tenders,
    },
    purchasePatterns: {
      frequentlyPurchasedItems: items.map(sold => ({
        itemName: sold.name,
        itemGroup: groupNameOf(sold),
        totalQuantity: sold.quantityThousandths / 1000,
        totalRevenue: rupeesOf(sold.worthPaise),
        purchaseCount: sold.invoiceCount,
      })),
      preferredItemGroups: groups.map(sold => ({
        groupName: groupNameOf(sold),
        invoiceCount: sold.invoiceCount,
        totalRevenue: rupeesOf(sold.worthPaise),
      })),
      averageItemsPerInvoice: averageOf(all.lineCount, all.count),
      averageQuantityPerInvoice: averageOf(all.quantityThousandths / 1000, all.count),
    },
  }
}

const groupNameOf = ({ groupName }: SoldSum) => (groupName === '' ? 'Uncategorized' : groupName)

const endsOf = ({ firstAt, lastAt }: InvoiceSums) => ({
  firstInvoiceDate: isoOrNull(firstAt),
  lastInvoiceDate: isoOrNull(lastAt),
})

/** On the first day there has been one. */
function frequencyOf({ count, firstAt }: InvoiceSums, now: Date) {
  const tenureDays = firstAt === null ? 0 : daysPassed(firstAt, now)
  return {
    tenureDays,
    between: count < 2 ? 0 : rounded(tenureDays / (count - 1)),
    monthly: rounded((count / Math.max(tenureDays, 1)) * 30),
  }
}

function revenueOf(months: readonly MonthSum[]) {
  const [before, last] = months.length < 2 ? [] : months.slice(-2)
  return {
    monthlyRevenue: months.map(({ count, month, paise }) => ({
      month,
      revenue: rupeesOf(paise),
      invoiceCount: count,
    })),
    revenueGrowthRate: shareOf((last?.paise ?? 0) - (before?.paise ?? 0), before?.paise ?? 0),
  }
}

function trendOf(months: readonly MonthSum[]): z.output<typeof Trend> {
  const [before, last] = months.length < 2 ? [] : months.slice(-2)
  const difference = (last?.count ?? 0) - (before?.count ?? 0)
  return difference === 0 ? 'stable' : difference > 0 ? 'increasing' : 'decreasing'
}
