// Sales by item and by group, from the lines of bills and of credit notes; the items sold most. A line counts for the group
// its item was in when it was sold.

import type { Database } from 'better-sqlite3'
import { idOfBlob } from '../statements/id-blob.ts'
import { scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import { firstRows, type Question, type ReportTable, tableOf } from './report-parts.ts'

export interface SoldGoods {
  readonly itemNo: number
  readonly groupNo: number
  readonly quantity: number
  readonly sales: number
  readonly returns: number
  readonly net: number
  readonly tax: number
}

const measures = ['lines', 'quantity', 'sold', 'back', 'tax'] as const

/** What was sold of each item in each group it was in; group 0 is none. */
function soldGoods({ bound, facts }: Question): SoldGoods[] {
  const { goods, table } = facts.lines()
  const sum = sumByKey(table, 'goods', measures, scopeOf(bound))
  const [lines, quantity, sold, back, tax] = measures.map(sum) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const only = bound.narrowsGroup === 1 ? (bound.groupNo ?? 0) : null
  const found: SoldGoods[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const of = goods[at]
    if (lines[at] === 0 || of === undefined || (only !== null && of.groupNo !== only)) continue
    const [sales, returns] = [sold[at] as number, back[at] as number]
    found.push({
      ...of,
      quantity: quantity[at] as number,
      sales,
      returns,
      net: sales - returns,
      tax: tax[at] as number,
    })
  }
  return found
}

/** An item in two groups one after the other is one row. */
export function soldItems(question: Question): SoldGoods[] {
  const byItem = new Map<number, SoldGoods>()
  for (const row of soldGoods(question)) {
    const before = byItem.get(row.itemNo)
    byItem.set(row.itemNo, before === undefined ? row : added(before, row))
  }
  return [...byItem.values()]
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
  other.net - one.net || other.quantity - one.quantity || one.itemNo - other.itemNo
const topCount = 50

export function salesByItem(db: Database, question: Question): ReportTable {
  return itemTable(db, question, soldItems(question))
}

export function topItems(db: Database, question: Question): ReportTable {
  return itemTable(db, question, best(soldItems(question), topCount))
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
  return firstRows(question, rows, first, row => ({ id: null, ...row, ...known.get(row.itemNo) }))
}

export function salesByGroup(db: Database, question: Question): ReportTable {
  const named = db.prepare<[number], { id: Buffer; group: string }>(
    'select id, name as "group" from item_group where group_no = ?',
  )
  const byGroup = new Map<number, SoldGoods & { items: number }>()
  for (const row of soldGoods(question)) {
    const before = byGroup.get(row.groupNo)
    byGroup.set(
      row.groupNo,
      before === undefined ? { ...row, items: 1 } : { ...added(before, row), items: before.items + 1 },
    )
  }
  const rows = [...byGroup.values()]
    .map(row => ({ ...row, ...(named.get(row.groupNo) ?? { id: null, group: null }) }))
    .sort((one, other) => other.net - one.net || one.groupNo - other.groupNo)
  return tableOf(question, rows, ({ id }) => ({ to: 'group', id: id === null ? 'none' : idOfBlob(id) }))
}
