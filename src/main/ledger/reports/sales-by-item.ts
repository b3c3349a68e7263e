// Sales by item and by group, from the lines of bills and of credit notes; the items sold most. A line counts for the group
// its item was in when it was sold.

import type { Database } from 'better-sqlite3'
import { idOfBlob } from '../statements/id-blob.ts'
import { scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import type { Named } from './facts/past-facts.ts'
import { firstRows, type Question, type ReportTable, tableOf } from './report-parts.ts'

export interface SoldGoods {
  /** Past bills speak also of goods the shop does not list. */
  readonly goods: Named
  readonly groupNo: number
  readonly quantity: number
  readonly sales: number
  readonly returns: number
  readonly net: number
  readonly tax: number
}

const measures = ['lines', 'quantity', 'sold', 'back', 'tax'] as const
const pastMeasures = ['lines', 'quantity', 'sold', 'back'] as const

/** What was sold of each item in each group it was in; group 0 is none. What past bills say of an item stands by itself. */
function soldGoods(db: Database, { bound, facts, past }: Question): SoldGoods[] {
  const { goods, table } = facts.lines()
  const only = bound.narrowsGroup === 1 ? (bound.groupNo ?? 0) : null
  const sum = sumByKey(table, 'goods', measures, scopeOf(bound))
  const own = soldIn(sum, only, at => {
    const { groupNo = 0, itemNo = 0 } = goods[at] ?? {}
    return { goods: itemNo, groupNo }
  })
  if (past === null) return own
  // The other program's groups are not known: its lines count for the group their item is in today.
  const groupOf = db.prepare<[number], number | null>('select group_no from item where item_no = ?').pluck()
  const pastSum = sumByKey(past.lines, 'goods', pastMeasures, scopeOf(bound))
  const old = soldIn(pastSum, only, at => {
    const named = past.goods[at] ?? 0
    return { goods: named, groupNo: typeof named === 'number' ? (groupOf.get(named) ?? 0) : 0 }
  })
  return [...own, ...old]
}

function soldIn(
  sum: ReturnType<typeof sumByKey>,
  onlyGroupNo: number | null,
  of: (at: number) => Pick<SoldGoods, 'goods' | 'groupNo'>,
): SoldGoods[] {
  const [lines, quantity, sold, back, tax] = [sum('lines'), sum('quantity'), sum('sold'), sum('back'), sum('tax')]
  const found: SoldGoods[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] === 0) continue
    const { goods, groupNo } = of(at)
    if (onlyGroupNo !== null && groupNo !== onlyGroupNo) continue
    const [sales, returns] = [sold[at] as number, back[at] as number]
    const net = sales - returns
    found.push({ goods, groupNo, quantity: quantity[at] as number, sales, returns, net, tax: tax[at] ?? 0 })
  }
  return found
}

/** An item in two groups one after the other is one row. */
export function soldItems(db: Database, question: Question): SoldGoods[] {
  const byGoods = new Map<Named, SoldGoods>()
  for (const row of soldGoods(db, question)) {
    const before = byGoods.get(row.goods)
    byGoods.set(row.goods, before === undefined ? row : added(before, row))
  }
  return [...byGoods.values()]
}

function added(one: SoldGoods, other: SoldGoods): SoldGoods {
  return {
    ...one,
    quantity: one.quantity + other.quantity,
    sales: one.sales + other.sales,
    returns: one.returns + other.returns,
    net: one.net + other.net,
    tax: one.tax + other.tax,
  }
}

/** As the dashboard of the protocol: by amount, then by quantity. */
const byNet = (one: SoldGoods, other: SoldGoods) =>
  other.net - one.net || other.quantity - one.quantity || orderOf(one) - orderOf(other)
/** What the shop lists itself comes first. */
const orderOf = ({ goods }: SoldGoods) => (typeof goods === 'number' ? goods : Number.MAX_SAFE_INTEGER)
const topCount = 50

export function salesByItem(db: Database, question: Question): ReportTable {
  return itemTable(db, question, soldItems(db, question))
}

export function topItems(db: Database, question: Question): ReportTable {
  return itemTable(db, question, best(soldItems(db, question), topCount))
}

/** The first so many by net sales, without putting all others in order. */
function best(rows: readonly SoldGoods[], count: number): SoldGoods[] {
  const nets = Float64Array.from(rows, ({ net }) => net).sort()
  const least = rows.length > count ? (nets[rows.length - count] as number) : Number.NEGATIVE_INFINITY
  return rows
    .filter(({ net }) => net >= least)
    .sort(byNet)
    .slice(0, count)
}

function itemTable(db: Database, question: Question, rows: readonly SoldGoods[]): ReportTable {
  const known = db.prepare<[number], { id: Buffer; item: string; code: string | null; unit: string }>(
    'select id, name as item, code, unit from item where item_no = ?',
  )
  const first = best(rows, question.limit)
  return firstRows(question, rows, first, ({ goods, ...row }) => {
    if (typeof goods === 'number') return { id: null, goods, ...row, ...known.get(goods) }
    return { id: goods.key, goods, ...row, item: goods.name, code: goods.mark }
  })
}

export function salesByGroup(db: Database, question: Question): ReportTable {
  const named = db.prepare<[number], { id: Buffer; group: string }>(
    'select id, name as "group" from item_group where group_no = ?',
  )
  const byGroup = new Map<number, SoldGoods>()
  const goodsOf = new Map<number, Set<Named>>()
  for (const row of soldGoods(db, question)) {
    const before = byGroup.get(row.groupNo)
    byGroup.set(row.groupNo, before === undefined ? row : added(before, row))
    goodsOf.set(row.groupNo, (goodsOf.get(row.groupNo) ?? new Set()).add(row.goods))
  }
  const rows = [...byGroup.values()]
    .map(row => ({
      ...row,
      items: goodsOf.get(row.groupNo)?.size ?? 0,
      ...(named.get(row.groupNo) ?? { id: null, group: null }),
    }))
    .sort((one, other) => other.net - one.net || one.groupNo - other.groupNo)
  return tableOf(question, rows, ({ id }) => ({ to: 'group', id: id === null ? 'none' : idOfBlob(id) }))
}
