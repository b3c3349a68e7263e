// Which stands a report is narrowed to, by the counter and the branch that are named.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ReportAsked } from '../../../shared/records/report.ts'
import type { Ledger } from '../open-ledger.ts'
import type { StoredCounter } from '../rows/shop/shop-rows.ts'

type Asked = Pick<ReportAsked, 'branchId' | 'counterId' | 'report'>

/** Null where no counter is named, and the shop has one only. A day book is that of one drawer. Refuses `not_found`. */
export function askedCounter({ rows }: Ledger, { counterId, report }: Asked): StoredCounter | null {
  const counters = rows.shops.counters()
  const here = report === 'day_book' ? rows.shops.thisCounter() : undefined
  const counter = counterId === null ? here : counters.find(({ id }) => id === counterId)
  if (counterId !== null && counter === undefined) throw new Refusal('not_found', { record: 'counter', id: counterId })
  return counters.length > 1 ? (counter ?? null) : null
}

/** Null: all. Refuses `not_found`. */
export function askedStands(ledger: Ledger, asked: Asked): string | null {
  const { shops } = ledger.rows
  const { branchId } = asked
  const counter = askedCounter(ledger, asked)
  if (counter === null && branchId === null) return null
  const known = new Set(shops.branches().map(({ id }) => id))
  if (branchId !== null && branchId !== 'none' && !known.has(branchId))
    throw new Refusal('not_found', { record: 'branch', id: branchId })
  const isAsked = (stood: string) => branchId === null || branchId === (known.has(stood) ? stood : 'none')
  const stands = shops.stands
    .all()
    .filter(each => (counter === null || each.counterNo === counter.counterNo) && isAsked(each.branchId))
  return JSON.stringify(stands.map(({ stand }) => stand))
}
