// Items that lie: on hand, and sold least in the period.

import type { Database } from 'better-sqlite3'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { dayOfNumber } from './facts/fact-days.ts'
import type { PastFacts } from './facts/past-facts.ts'
import { type Question, type ReportTable, recordLead, tableOf } from './report-parts.ts'
import { soldItems } from './sales-by-item.ts'

interface OnHand {
  readonly itemNo: number
  readonly onHand: number
}
interface Known {
  readonly id: Buffer
  readonly item: string
  readonly code: string | null
  readonly unit: string
  readonly lastSoldMs: number | null
}

const mostRows = 200

const onHandSql = `select f.item_no as itemNo, f.on_hand_thousandths as onHand from item_figures f
  where f.on_hand_thousandths > 0 and (select i.is_active from item i where i.item_no = f.item_no) = 1`
const knownSql = `select i.id, i.name as item, i.code, i.unit, (select e.at_ms from entry e where e.seq = (
    select m.entry_seq from stock_movement m where m.item_no = i.item_no and m.cause = 'sale' order by m.entry_seq desc limit 1
  )) as lastSoldMs from item i where i.item_no = ?`

export function slowItems(db: Database, question: Question): ReportTable {
  const sold = new Map(soldItems(db, question).map(({ goods, quantity }) => [goods, quantity]))
  const pastDays = lastDays(question.past)
  const known = db.prepare<[number], Known>(knownSql)
  const rows = db
    .prepare<[], OnHand>(onHandSql)
    .all()
    .map(({ itemNo, onHand }) => ({ itemNo, onHand, quantity: sold.get(itemNo) ?? 0 }))
    .sort((one, other) => one.quantity - other.quantity || other.onHand - one.onHand || one.itemNo - other.itemNo)
    .slice(0, mostRows)
    .map(row => ({ ...row, ...(known.get(row.itemNo) as Known) }))
    .map(row => {
      const ownDay = row.lastSoldMs === null ? null : dayInIndia(row.lastSoldMs)
      const pastDay = pastDays.get(row.itemNo)
      const days = [...(ownDay === null ? [] : [ownDay]), ...(pastDay === undefined ? [] : [dayOfNumber(pastDay)])]
      return { ...row, lastSold: days.sort().at(-1) ?? null }
    })
  return tableOf(question, rows, ({ id }) => recordLead('items', id))
}

/** By item, from past bills: when it was last sold. */
function lastDays(past: PastFacts | null): Map<number, number> {
  const last = new Map<number, number>()
  if (past === null) return last
  const [day, goods, sold] = [past.lines.column('day'), past.lines.column('goods'), past.lines.column('sold')]
  for (let at = 0; at < past.lines.length(); at += 1) {
    const of = past.goods[goods[at] as number]
    if (typeof of === 'number' && (sold[at] as number) > 0) last.set(of, Math.max(last.get(of) ?? 0, day[at] as number))
  }
  return last
}
