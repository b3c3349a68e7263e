// Sales of a day until a moment of it, as the report of sales counts them.

import type { Database } from 'better-sqlite3'
import type { HomeDay } from '../../../shared/records/home/home.ts'
import { type Bound, soldBills, takenBackNotes } from '../reports/report-parts.ts'

const sql = `select sum(bills) as bills, sum(sold) as sold, sum(back) as back from (
    select count(*) as bills, coalesce(sum(v.total_paise), 0) as sold, 0 as back
    from invoice v where ${soldBills} and v.issued_at_ms < :untilMs
    union all
    select 0, 0, coalesce(sum(c.total_paise), 0) from credit_note c where ${takenBackNotes} and c.issued_at_ms < :untilMs
  )`

export function salesUntil(db: Database, bound: Bound, untilMs: number): HomeDay {
  const { bills, sold, back } = db
    .prepare<Bound & { untilMs: number }, { bills: number; sold: number; back: number }>(sql)
    .get({ ...bound, untilMs }) ?? { bills: 0, sold: 0, back: 0 }
  return {
    on: bound.fromOn,
    bills,
    netPaise: sold - back,
    averagePaise: bills === 0 ? null : Math.round(sold / bills),
  }
}
