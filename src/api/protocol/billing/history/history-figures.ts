// The reckoning that histories share. Days are whole ones that have passed; rates are shares of one, percentages of hundred.

import * as z from 'zod'
import { Tender } from '../../../../shared/records/payment.ts'
import type { StoredInvoice } from '../../../store/invoice/invoice-rows.ts'
import type { StoredPayment } from '../../../store/invoice/payment-rows.ts'
import type { TenderSum } from '../../../store/invoice/payment-sums.ts'
import { rupeesOf } from '../../rupees.ts'
import { shownCount, shownPercentage, shownRupees } from '../../shown-fields.ts'

const dayMs = 24 * 60 * 60 * 1000

export type MethodSum = Pick<TenderSum, 'tender' | 'count' | 'paise'>

/** A bill with the money that was taken for it, the oldest first. */
export interface PaidInvoice extends StoredInvoice {
  readonly payments: readonly StoredPayment[]
}

export const sumOf = <T>(list: readonly T[], figure: (of: T) => number): number =>
  list.reduce((sum, each) => sum + figure(each), 0)

export const rounded = (figure: number): number => Math.round(figure * 100) / 100

/** Of nothing it is 0. */
export const averageOf = (sum: number, count: number): number => (count === 0 ? 0 : rounded(sum / count))

/** Of nothing it is 0. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4

export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : rounded((part / whole) * 100))

export const averageRupees = (paise: number, count: number): number =>
  count === 0 ? 0 : rupeesOf(Math.round(paise / count))

export const daysPassed = (from: Date, to: Date): number =>
  Math.max(Math.floor((to.getTime() - from.getTime()) / dayMs), 0)

export const isoOrNull = (at: Date | null | undefined): string | null => at?.toISOString() ?? null

export const isPaid = ({ paidPaise, totalPaise }: StoredInvoice): boolean => paidPaise >= totalPaise

export const openPaiseOf = ({ paidPaise, totalPaise }: StoredInvoice): number => Math.max(totalPaise - paidPaise, 0)

/** From the bill to the money with which it was paid in full; null while it is not. */
export const daysToFullPaymentOf = (invoice: StoredInvoice): number | null =>
  isPaid(invoice) ? daysPassed(invoice.issuedAt, invoice.paidAt) : null

const OfMethod = z.object({
  count: shownCount('How many payments'),
  totalAmount: shownRupees('What they come to'),
  percentage: shownPercentage('Of the money'),
})
export const MethodBreakdown = z.partialRecord(Tender, OfMethod).describe('By method; only those that were used')

export function methodBreakdownOf(sums: readonly MethodSum[]): z.output<typeof MethodBreakdown> {
  const all = sumOf(sums, ({ paise }) => paise)
  const methods = sums.map(({ count, paise, tender }) => [
    tender,
    { count, totalAmount: rupeesOf(paise), percentage: percentOf(paise, all) },
  ])
  return Object.fromEntries(methods)
}
