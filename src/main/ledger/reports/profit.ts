// Sales without tax less what the goods had cost, by the shop's way of valuing stock.

import type { Database } from 'better-sqlite3'
import { daysOfSpan, spanStart } from '../../../shared/domain/reports/spans.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { billHead, billJoins, type DocumentRow, documentTable, noteHead, noteJoins } from './behind/document-row.ts'
import { dayOfNumber, scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
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

const isVoided = 'exists (select 1 from invoice_void x where x.invoice_seq = v.seq)'
const documentsSql = `select ${billHead}, v.taxable_paise as revenue from ${billJoins} where ${soldBills}
  union all select ${billHead.replace("'sale'", "'void'")}, 0 from ${billJoins} where ${billsIn} and ${isVoided}
  union all select ${noteHead}, -c.taxable_paise from ${noteJoins} where ${takenBackNotes}`
const correctionSql = `select e.seq, e.at_ms as atMs, 'cost_corrected' as what, null as series, '' as financialYear, 0 as serial,
    coalesce(a.reference, '') as reference, coalesce(d.name, i.name) as party,
    case when d.id is null then 'items' else 'dealers' end as record, coalesce(d.id, i.id) as recordId, 0 as revenue
  from entry e left join dealer_account a on a.seq = e.seq left join dealer d on d.dealer_no = a.dealer_no
  left join item i on i.item_no = :itemNo where e.seq = :seq`

interface Span {
  revenue: number
  cost: number
}

export function profit(_db: Database, question: Question): ReportTable {
  const { asked, bound, facts, valuation } = question
  const spans = new Map<Day, Span>()
  const add = (part: keyof Span, sums: Float64Array): void => {
    for (let at = scope.fromDay; at < Math.min(scope.toDay + 1, sums.length); at += 1) {
      if (sums[at] === 0) continue
      const start = spanStart(dayOfNumber(at), asked.grain)
      const span = spans.get(start) ?? { revenue: 0, cost: 0 }
      spans.set(start, { ...span, [part]: span[part] + (sums[at] as number) })
    }
  }
  const scope = scopeOf(bound)
  add('revenue', sumByKey(facts.bills().table, 'day', ['taxable'], scope)('taxable'))
  add('cost', sumByKey(facts.costs(valuation), 'day', ['paise'], scope)('paise'))
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

type Document = DocumentRow & { readonly seq: number; readonly revenue: number }

/** The documents of the days, each with what it brought and what its goods had cost, and what put earlier costs right. */
export function profitBehind(db: Database, question: Question): ReportTable {
  const costOf = costsByPaper(question)
  const known = all<Document>(db, documentsSql, question.bound)
  const knownSeqs = new Set(known.map(({ seq }) => seq))
  const correction = db.prepare<{ seq: number; itemNo: number }, Document>(correctionSql)
  const others = [...costOf]
    .filter(([seq]) => !knownSeqs.has(seq))
    .flatMap(([seq, { itemNo }]) => correction.all({ seq, itemNo }))
  const rows = [...known, ...others]
    .map(row => ({ ...row, cost: costOf.get(row.seq)?.paise ?? 0 }))
    .map(row => ({ ...row, profit: row.revenue - row.cost }))
    .filter(({ cost, revenue, what }) => what !== 'void' || cost !== 0 || revenue !== 0)
    .sort((one, two) => one.seq - two.seq)
  return documentTable(question, rows)
}

/** By the sequence of the paper; with one of the items, for a paper that names none. */
function costsByPaper({ bound, facts, valuation }: Question): Map<number, { paise: number; itemNo: number }> {
  const { fromDay, stands, toDay } = scopeOf(bound)
  const table = facts.costs(valuation)
  const [day, stand] = [table.column('day'), table.column('stand')]
  const [seqs, items, paise] = [table.column('seq'), table.column('itemNo'), table.column('paise')]
  const costs = new Map<number, { paise: number; itemNo: number }>()
  for (let at = 0; at < table.length(); at += 1) {
    const on = day[at] as number
    if (on < fromDay || on > toDay || paise[at] === 0) continue
    if (stands !== null && !stands.has(stand[at] as number)) continue
    const seq = seqs[at] as number
    costs.set(seq, { paise: (costs.get(seq)?.paise ?? 0) + (paise[at] as number), itemNo: items[at] as number })
  }
  return costs
}
