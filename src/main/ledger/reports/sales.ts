// Sales by day, week, month or financial year.

import type { Database } from 'better-sqlite3'
import { daysOfSpan, spanStart } from '../../../shared/domain/reports/spans.ts'
import {
  all,
  behindLead,
  type Question,
  type ReportTable,
  soldBills,
  tableOf,
  takenBackNotes,
  taxOf,
} from './report-parts.ts'

interface Sums {
  bills: number
  gross: number
  discounts: number
  roundOff: number
  returns: number
  net: number
  tax: number
  sold: number
}
type DayRow = Sums & { readonly day: string }

const sql = `select day, sum(bills) as bills, sum(sold - roundOff + discounts) as gross, sum(discounts) as discounts,
    sum(roundOff) as roundOff, sum(back) as returns, sum(sold - back) as net, sum(tax) as tax, sum(sold) as sold
  from (
    select v.issued_on as day, count(*) as bills, sum(v.total_paise) as sold, sum(v.round_off_paise) as roundOff,
      sum(v.discount_paise) as discounts, 0 as back, sum(${taxOf('v')}) as tax
    from invoice v where ${soldBills} group by 1
    union all
    select c.issued_on, 0, 0, 0, 0, sum(c.total_paise), -sum(${taxOf('c')})
    from credit_note c where ${takenBackNotes} group by 1
  ) group by day order by day`

const summed = ['bills', 'gross', 'discounts', 'roundOff', 'returns', 'net', 'tax', 'sold'] as const

export function sales(db: Database, question: Question): ReportTable {
  const { asked, bound } = question
  const spans = new Map<string, Sums>()
  for (const day of all<DayRow>(db, sql, bound)) {
    const start = spanStart(day.day, asked.grain)
    const before = spans.get(start)
    spans.set(start, before === undefined ? day : added(before, day))
  }
  const rows = [...spans].map(([span, sums]) => ({ span, ...sums, average: averageOf(sums) }))
  const whole = rows.reduce<Sums | undefined>((sum, row) => (sum === undefined ? row : added(sum, row)), undefined)
  return tableOf(question, rows, ({ span }) => behindLead(span, daysOfSpan(span, asked.grain, asked)), {
    average: whole === undefined ? null : averageOf(whole),
  })
}

function added(one: Sums, other: Sums): Sums {
  return Object.fromEntries(summed.map(key => [key, one[key] + other[key]])) as unknown as Sums
}

/** What a bill came to, before anything was taken back. */
function averageOf({ bills, sold }: Sums): number | null {
  return bills === 0 ? null : Math.round(sold / bills)
}
