// The receipts and payments behind what was bought of a dealer.

import type { Database } from 'better-sqlite3'
import { purchases } from '../dealer-purchases.ts'
import { all, type Question, type ReportTable } from '../report-parts.ts'
import { type DocumentRow, documentTable } from './document-row.ts'

const sql = `select a.seq, (select ae.at_ms from entry ae where ae.seq = a.seq) as atMs, 'dealer_' || a.kind as what, null as series,
    '' as financialYear, 0 as serial, a.reference, d.name as party, 'dealers' as record, d.id as recordId,
    a.kind = 'receipt' as receipts, case when a.tender is null then a.amount_paise else 0 end as purchases,
    case when a.tender is null then a.tax_paise else 0 end as tax,
    case when a.tender is null then 0 else -a.amount_paise end as paidOut
  from dealer_account a join dealer d on d.dealer_no = a.dealer_no where ${purchases} and a.dealer_no = :key order by 1`

export function dealersBehind(db: Database, question: Question): ReportTable {
  return documentTable(question, all<DocumentRow>(db, sql, question.bound))
}
