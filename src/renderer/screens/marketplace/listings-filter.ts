// What of the market is looked at, and in which order.

import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import { riskCategories } from '../../../shared/domain/finance/risk-score.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'

export const sorts = ['newest', 'due', 'amount', 'safety', 'yield'] as const
export const amountChoices = ['', 'to-50000', 'to-500000', 'from-500000'] as const
export const dayChoices = ['', '30', '60', '90'] as const
export const riskChoices = ['', 'low', 'medium'] as const

export interface ListingsFilter {
  readonly text: string
  readonly amount: (typeof amountChoices)[number]
  readonly days: (typeof dayChoices)[number]
  /** At most this. */
  readonly risk: (typeof riskChoices)[number]
  readonly sort: (typeof sorts)[number]
}

export const everyListing: ListingsFilter = { text: '', amount: '', days: '', risk: '', sort: 'newest' }

/** Ids, in order; equal ones by their id, so that no two runs differ. */
export function orderedListings(rows: Iterable<ListingRow>, filter: ListingsFilter, today: string): string[] {
  const fits = [...rows].filter(row => isWanted(row, filter, today))
  const by = comparisons[filter.sort]
  return fits.sort((a, b) => by(a, b) || (a.id < b.id ? 1 : -1)).map(({ id }) => id)
}

const comparisons: Record<ListingsFilter['sort'], (a: ListingRow, b: ListingRow) => number> = {
  newest: (a, b) => compare(b.listedAt ?? '', a.listedAt ?? ''),
  due: (a, b) => compare(a.dueOn, b.dueOn),
  amount: (a, b) => b.facePaise - a.facePaise,
  safety: (a, b) => b.riskScore - a.riskScore,
  yield: (a, b) => (b.yearlyRateBps ?? 0) - (a.yearlyRateBps ?? 0),
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function isWanted(row: ListingRow, { amount, days, risk, text }: ListingsFilter, today: string): boolean {
  const [bound, rupees] = amount.split('-')
  const limit = Number(rupees) * 100
  if (bound === 'to' && row.facePaise > limit) return false
  if (bound === 'from' && row.facePaise < limit) return false
  if (days !== '' && daysBetween(today, row.dueOn) > Number(days)) return false
  if (risk !== '' && riskCategories.indexOf(row.riskCategory) > riskCategories.indexOf(risk)) return false
  const words = text.trim().toLowerCase()
  return words === '' || `${row.number} ${row.sellerName} ${row.buyerName}`.toLowerCase().includes(words)
}
