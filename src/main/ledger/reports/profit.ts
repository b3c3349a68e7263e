// Sales without tax less what the goods had cost, by the shop's way of valuing stock: every movement is walked, so this
// takes a while with many.

import type { Database } from 'better-sqlite3'
import { daysOfSpan, spanStart } from '../../../shared/domain/reports/spans.ts'
import { startValuing, type ValuedStock } from '../../../shared/domain/stock/value-stock.ts'
import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { movementCostSql } from '../rows/stock/movement-cost.ts'
import { all, type Question, type ReportTable, soldBills, tableOf, takenBackNotes } from './report-parts.ts'

type MovementTuple = [
  itemNo: number,
  entrySeq: number,
  deltaThousandths: number,
  unitCostPaise: number | null,
  cause: string,
]

const revenueSql = `select day, sum(paise) as paise from (
    select v.issued_on as day, sum(v.taxable_paise) as paise from invoice v where ${soldBills} group by 1
    union all select c.issued_on, -sum(c.taxable_paise) from credit_note c where ${takenBackNotes} group by 1
  ) group by day`
const soldSql = `select seq, issued_on from invoice where issued_on between :fromOn and :toOn
  union all select seq, issued_on from credit_note where issued_on between :fromOn and :toOn
  union all select seq, voided_on from invoice_void where voided_on between :fromOn and :toOn`
const movementsSql = `select item_no, entry_seq, delta_thousandths, ${movementCostSql}, cause from stock_movement
  order by item_no, entry_seq, line_number`

const soldCauses: ReadonlySet<string> = new Set(['sale', 'return', 'void'])

export function profit(db: Database, question: Question): ReportTable {
  const { asked, bound } = question
  const spans = new Map<Day, { revenue: number; cost: number }>()
  const spanOf = (day: Day) => {
    const start = spanStart(day, asked.grain)
    const span = spans.get(start) ?? { revenue: 0, cost: 0 }
    spans.set(start, span)
    return span
  }
  for (const { day, paise } of all<{ day: Day; paise: number }>(db, revenueSql, bound)) spanOf(day).revenue += paise
  for (const { day, paise } of costs(db, question)) spanOf(day).cost += paise
  const rows = [...spans]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([span, { revenue, cost }]) => ({ span, revenue, cost, ...profitOf(revenue, cost) }))
  const whole = rows.reduce((sum, row) => ({ revenue: sum.revenue + row.revenue, cost: sum.cost + row.cost }), {
    revenue: 0,
    cost: 0,
  })
  return tableOf(question, rows, ({ span }) => ({ to: 'days', ...daysOfSpan(span, asked.grain, asked) }), {
    margin: profitOf(whole.revenue, whole.cost).margin,
  })
}

function profitOf(revenue: number, cost: number): { profit: number; margin: number | null } {
  const left = revenue - cost
  return { profit: left, margin: revenue <= 0 ? null : Math.round((left / revenue) * 10_000) }
}

/** What goods that went to customers had cost, on the day they went; goods that came back count against it. */
function* costs(db: Database, { bound, valuation }: Question): Generator<{ day: Day; paise: number }> {
  const costOf = new Map(db.prepare('select item_no, cost_paise from item').raw().all() as [number, number | null][])
  const dayOfSale = new Map(db.prepare(soldSql).raw().all(bound) as [number, Day][])
  const entryDay = createEntryDays(db, bound)
  let current: { itemNo: number; stock: ValuedStock } | undefined
  const movements = db.prepare(movementsSql).raw().iterate() as Iterable<MovementTuple>
  for (const [itemNo, entrySeq, deltaThousandths, unitCostPaise, cause] of movements) {
    if (current?.itemNo !== itemNo) current = { itemNo, stock: startValuing(valuation, costOf.get(itemNo) ?? null) }
    const { cameInPaise, wentPaise } = current.stock.move({ deltaThousandths, unitCostPaise })
    if (soldCauses.has(cause)) {
      const day = dayOfSale.get(entrySeq)
      if (day !== undefined) yield { day, paise: wentPaise - cameInPaise }
    } else if ((deltaThousandths > 0 || unitCostPaise !== null) && wentPaise !== 0) {
      // Goods that had been sold before they came, or before they were sent back: what they really cost takes the place
      // of what was assumed.
      const day = entryDay(entrySeq)
      if (day !== undefined) yield { day, paise: wentPaise }
    }
  }
}

/** The day of an entry, when it lies in the period. */
function createEntryDays(db: Database, { fromOn, toOn }: Question['bound']): (seq: number) => Day | undefined {
  const at = db.prepare<[number], number>('select at_ms from entry where seq = ?').pluck()
  return seq => {
    const day = dayInIndia(at.get(seq) ?? 0)
    return day >= fromOn && day <= toOn ? day : undefined
  }
}
