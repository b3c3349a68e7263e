// What was bought of each dealer, less what was sent back to him; what he was paid, and what is still to pay.

import type { Database } from 'better-sqlite3'
import { all, behindLead, type Question, type ReportTable, standIs, tableOf } from './report-parts.ts'

/** Lines `a` of dealers' accounts that are purchases of the period, payments for them, or take one back. */
export const purchases = `a.kind not in ('order', 'cancellation')
  and a.happened_on between :fromOn and :toOn and ${standIs('a.seq')}`

const sql = `select d.id, d.name as dealer, sum(a.kind = 'receipt') as receipts,
    sum(case when a.tender is null then a.amount_paise else 0 end) as purchases,
    sum(case when a.tender is null then a.tax_paise else 0 end) as tax,
    -sum(case when a.tender is null then 0 else a.amount_paise end) as paidOut,
    coalesce((select f.payable_paise from dealer_figures f where f.dealer_no = d.dealer_no), 0) as payable
  from dealer_account a join dealer d on d.dealer_no = a.dealer_no
  where ${purchases}
  group by a.dealer_no order by purchases desc, d.name`

export function dealerPurchases(db: Database, question: Question): ReportTable {
  return tableOf(question, all<{ id: Buffer }>(db, sql, question.bound), ({ id }) => behindLead(id, question.asked))
}
