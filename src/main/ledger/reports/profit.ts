// Sales without tax less what the goods had cost, by the shop's way of valuing stock: every movement is walked, so this
// takes a while with many.

import type { Database } from 'better-sqlite3'
import { daysOfSpan, spanStart } from '../../../shared/domain/reports/spans.ts'
import { startValuing, type ValuedStock } from '../../../shared/domain/stock/value-stock.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { movementCostSql } from '../rows/stock/movement-cost.ts'
import { billHead, billJoins, type DocumentRow, documentTable, noteHead, noteJoins } from './behind/document-row.ts'
import {
  all,
  behindLead,
  billsIn,
  type Question,
  type ReportTable,
  soldBills,
  tableOf,
  takenBackNotes,
} from './report-parts.ts'

type PaperTuple = [entrySeq: number, paperSeq: number, day: Day]
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
/** Entries that moved goods, the paper they belong to and its day: a void belongs to its bill. */
const papersSql = `select v.seq, v.seq, v.issued_on from invoice v where ${billsIn}
  union all select c.seq, c.seq, c.issued_on from credit_note c where ${takenBackNotes}
  union all select x.seq, v.seq, v.issued_on from invoice_void x join invoice v on v.seq = x.invoice_seq where ${billsIn}`
const movementsSql = `select item_no, entry_seq, delta_thousandths, ${movementCostSql}, cause from stock_movement
  order by item_no, entry_seq, line_number`

const isVoided = 'exists (select 1 from invoice_void x where x.invoice_seq = v.seq)'
const documentsSql = `select ${billHead}, v.taxable_paise as revenue from ${billJoins} where ${soldBills}
  union all select ${billHead.replace("'sale'", "'void'")}, 0 from ${billJoins} where ${billsIn} and ${isVoided}
  union all select ${noteHead}, -c.taxable_paise from ${noteJoins} where ${takenBackNotes}`
const correctionSql = `select e.seq, e.at_ms as atMs, 'cost_corrected' as what, null as series, '' as financialYear, 0 as serial,
    coalesce(a.reference, '') as reference, coalesce(d.name, i.name) as party,
    case when d.id is null then 'items' else 'dealers' end as record, coalesce(d.id, i.id) as recordId, 0 as revenue
  from entry e left join dealer_account a on a.seq = e.seq left join dealer d on d.dealer_no = a.dealer_no
  left join stock_movement m on m.entry_seq = e.seq and d.id is null left join item i on i.item_no = m.item_no
  where e.seq = ? limit 1`

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
  return tableOf(question, rows, ({ span }) => behindLead(span, daysOfSpan(span, asked.grain, asked)), {
    margin: profitOf(whole.revenue, whole.cost).margin,
  })
}

function profitOf(revenue: number, cost: number): { profit: number; margin: number | null } {
  const left = revenue - cost
  return { profit: left, margin: revenue <= 0 ? null : Math.round((left / revenue) * 10_000) }
}

interface Cost {
  /** Of the bill or credit note, or of what came in and put an earlier cost right. */
  readonly seq: number
  readonly day: Day
  readonly paise: number
}

/** What goods that went to customers had cost, on the day of their bill; goods that came back count against it on theirs. */
function* costs(db: Database, { bound, valuation }: Question): Generator<Cost> {
  const costOf = new Map(db.prepare('select item_no, cost_paise from item').raw().all() as [number, number | null][])
  const papers = new Map<number, PaperTuple>()
  for (const paper of db.prepare(papersSql).raw().iterate(bound) as Iterable<PaperTuple>) papers.set(paper[0], paper)
  const entryDay = createEntryDays(db, bound)
  let current: { itemNo: number; stock: ValuedStock } | undefined
  const movements = db.prepare(movementsSql).raw().iterate() as Iterable<MovementTuple>
  for (const [itemNo, entrySeq, deltaThousandths, unitCostPaise, cause] of movements) {
    if (current?.itemNo !== itemNo) current = { itemNo, stock: startValuing(valuation, costOf.get(itemNo) ?? null) }
    const { cameInPaise, wentPaise } = current.stock.move({ deltaThousandths, unitCostPaise })
    if (soldCauses.has(cause)) {
      const paper = papers.get(entrySeq)
      if (paper !== undefined) yield { seq: paper[1], day: paper[2], paise: wentPaise - cameInPaise }
    } else if ((deltaThousandths > 0 || unitCostPaise !== null) && wentPaise !== 0) {
      // Goods that had been sold before they came, or before they were sent back: what they really cost takes the place
      // of what was assumed.
      const day = entryDay(entrySeq)
      if (day !== undefined) yield { seq: entrySeq, day, paise: wentPaise }
    }
  }
}

/** The day of an entry, when it lies in the period and at the counter. */
function createEntryDays(
  db: Database,
  { fromOn, toOn, counterNo }: Question['bound'],
): (seq: number) => Day | undefined {
  const entry = db.prepare<[number], [number, number]>('select at_ms, counter_no from entry where seq = ?').raw()
  return seq => {
    const [atMs, ofCounter] = present(entry.get(seq), `entry ${seq}`)
    const day = dayInIndia(atMs)
    return day >= fromOn && day <= toOn && (counterNo === null || ofCounter === counterNo) ? day : undefined
  }
}

/** The documents of the days, each with what it brought and what its goods had cost, and what put earlier costs right. */
export function profitBehind(db: Database, question: Question): ReportTable {
  const costOf = new Map<number, number>()
  for (const { seq, paise } of costs(db, question)) costOf.set(seq, (costOf.get(seq) ?? 0) + paise)
  const known = all<DocumentRow & { seq: number; revenue: number }>(db, documentsSql, question.bound)
  const knownSeqs = new Set(known.map(({ seq }) => seq))
  const other = db.prepare<[number], DocumentRow & { seq: number; revenue: number }>(correctionSql)
  const others = [...costOf.keys()].filter(seq => !knownSeqs.has(seq)).flatMap(seq => other.all(seq))
  const rows = [...known, ...others]
    .map(row => ({ ...row, cost: costOf.get(row.seq) ?? 0 }))
    .map(row => ({ ...row, profit: row.revenue - row.cost }))
    .filter(({ cost, revenue, what }) => what !== 'void' || cost !== 0 || revenue !== 0)
    .sort((one, two) => one.seq - two.seq)
  return documentTable(question, rows)
}
