// Tax by rate, and the same less what credit notes took back.

import type { Database } from 'better-sqlite3'
import { lineKeysSql } from '../rows/line-key.ts'
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

const sql = `select rate, sum(taxable) as taxable, sum(cgst) as cgst, sum(sgst) as sgst, sum(igst) as igst,
    sum(backTaxable) as returnedTaxable, sum(backTax) as returnedTax, sum(taxable - backTaxable) as netTaxable,
    sum(cgst + sgst + igst - backTax) as netTax
  from (
    select l.tax_rate_bps as rate, sum(l.taxable_paise) as taxable, sum(l.cgst_paise) as cgst, sum(l.sgst_paise) as sgst,
      sum(l.igst_paise) as igst, 0 as backTaxable, 0 as backTax
    from invoice v cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')} where ${soldBills} group by 1
    union all
    select l.tax_rate_bps, 0, 0, 0, 0, sum(l.taxable_paise), sum(${taxOf('l')})
    from credit_note c cross join credit_note_line l on l.line_key between ${lineKeysSql('c.seq')} where ${takenBackNotes} group by 1
  ) group by rate order by rate`

export function taxSummary(db: Database, question: Question): ReportTable {
  return tableOf(question, all<{ rate: number }>(db, sql, question.bound), ({ rate }) =>
    behindLead(rate, question.asked),
  )
}
