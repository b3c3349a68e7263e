// What of the market is looked at, and in which order.

import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import { riskCategories } from '../../../shared/domain/finance/risk-score.ts'
import { addDays } from '../../../shared/kernel/calendar.ts'

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

/**
 * In order; equal ones by their id, so that no two runs differ. `before`: how they stood a moment ago – thousands that are in
 * order but for a few are put in order in little more than one look at each.
 */
export function sortedListings(
  rows: ReadonlyMap<string, ListingRow>,
  sort: ListingsFilter['sort'],
  before: readonly ListingRow[] = [],
): readonly ListingRow[] {
  const kept = before.filter(row => rows.get(row.id) === row)
  const isKept = new Set(kept)
  const others = [...rows.values()].filter(row => !isKept.has(row))
  const by = comparisons[sort]
  return [...kept, ...others].sort((a, b) => by(a, b) || (a.id < b.id ? 1 : -1))
}

/** Ids, in their order. */
export function wantedListings(sorted: readonly ListingRow[], filter: ListingsFilter, today: string): string[] {
  const { amount, days, risk } = filter
  const [bound, rupees] = amount.split('-')
  const limitPaise = Number(rupees) * 100
  const dueBy = days === '' ? undefined : addDays(today, Number(days))
  const riskPlace = risk === '' ? undefined : riskCategories.indexOf(risk)
  const words = filter.text.trim().toLowerCase()
  const isWanted = (row: ListingRow) =>
    !(bound === 'to' && row.facePaise > limitPaise) &&
    !(bound === 'from' && row.facePaise < limitPaise) &&
    !(dueBy !== undefined && row.dueOn > dueBy) &&
    !(riskPlace !== undefined && riskCategories.indexOf(row.riskCategory) > riskPlace) &&
    (words === '' || textOf(row).includes(words))
  return sorted.filter(isWanted).map(({ id }) => id)
}

const texts = new WeakMap<ListingRow, string>()

/** What is typed is looked for in it; made once for each row, not at each key. */
function textOf(row: ListingRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = `${row.number} ${row.sellerName} ${row.buyerName}`.toLowerCase()
  texts.set(row, text)
  return text
}

const comparisons: Record<ListingsFilter['sort'], (a: ListingRow, b: ListingRow) => number> = {
  newest: (a, b) => compare(b.listedAt ?? '', a.listedAt ?? ''),
  due: (a, b) => compare(a.dueOn, b.dueOn),
  amount: (a, b) => b.facePaise - a.facePaise,
  safety: (a, b) => b.riskScore - a.riskScore,
  yield: (a, b) => (b.yearlyRateBps ?? 0) - (a.yearlyRateBps ?? 0),
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
