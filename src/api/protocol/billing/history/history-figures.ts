// The reckoning that histories share. Days are whole ones that have passed; rates are shares of one, percentages of hundred.

import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { StoredInvoice } from '../../../store/invoice/invoice-rows.ts'
import type { StoredPayment } from '../../../store/invoice/payment-rows.ts'
import { rupeesOf } from '../../rupees.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A bill with the money that was taken for it, the oldest first. */
export interface PaidInvoice extends StoredInvoice {
  readonly payments: readonly StoredPayment[]
}

export const sumOf = <T>(list: readonly T[], figure: (of: T) => number): number =>
  list.reduce((sum, each) => sum + figure(each), 0)

export const rounded = (figure: number): number => Math.round(figure * 100) / 100

/** Of nothing it is 0. */
export const averageOf = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : rounded(sumOf(figures, each => each) / figures.length)

/** Of nothing it is 0. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4

export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : rounded((part / whole) * 100))

export const averageRupees = (paise: number, count: number): number =>
  count === 0 ? 0 : rupeesOf(Math.round(paise / count))

export const daysPassed = (from: Date, to: Date): number =>
  Math.max(Math.floor((to.getTime() - from.getTime()) / dayMs), 0)

export const isoOrNull = (at: Date | undefined): string | null => at?.toISOString() ?? null

export const isPaid = ({ paidPaise, totalPaise }: StoredInvoice): boolean => paidPaise >= totalPaise

export const openPaiseOf = ({ paidPaise, totalPaise }: StoredInvoice): number => Math.max(totalPaise - paidPaise, 0)

/** From the bill to the money with which it was paid in full; null while it is not. */
export const daysToFullPaymentOf = (invoice: StoredInvoice): number | null =>
  isPaid(invoice) ? daysPassed(invoice.issuedAt, invoice.paidAt) : null

const shownMonths = 6

/** The last six months in India in which there was something, the oldest first. */
export function lastMonths<T>(list: readonly T[], at: (of: T) => Date): [month: string, of: readonly T[]][] {
  const byMonth = Map.groupBy(list, each => dayInIndia(at(each).getTime()).slice(0, 7))
  return [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-shownMonths)
}

export function methodBreakdownOf(payments: readonly StoredPayment[]) {
  const all = sumOf(payments, ({ amountPaise }) => amountPaise)
  const methods = [...Map.groupBy(payments, ({ tender }) => tender)].map(([method, taken]) => {
    const paise = sumOf(taken, ({ amountPaise }) => amountPaise)
    return [method, { count: taken.length, totalAmount: rupeesOf(paise), percentage: percentOf(paise, all) }] as const
  })
  return Object.fromEntries(methods)
}
