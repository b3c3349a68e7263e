// A document behind a figure: when, what, its number, with whom, and the record it leads to.

import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import { pastCustomerName } from '../facts/past-sources.ts'
import { type Question, type RecordName, type ReportTable, recordLead, tableOf } from '../report-parts.ts'

export interface DocumentRow {
  readonly atMs: number
  /** A past bill whose file said no time: its day. */
  readonly onDay?: string | null
  readonly what: string
  /** Null where the paper has a reference of its own, or none. */
  readonly series: string | null
  readonly financialYear: string
  readonly serial: number
  readonly reference: string
  readonly party: string | null
  readonly record: RecordName | null
  readonly recordId: Buffer | string | null
}

/** Past bill `p` with the customer `k` the shop knows. */
export const pastHead = `p.sale_key, unixepoch(p.sold_on) * 1000 - 19800000 + coalesce(p.sold_minute, 0) * 60000 as atMs,
  case when p.kind = 'return' then 'past_return' else 'past_sale' end as what, null as series, '' as financialYear, 0 as serial,
  p.number as reference, coalesce(k.name, ${pastCustomerName}) as party, 'past-bills' as record,
  cast(p.sale_key as text) as recordId, case when p.sold_minute is null then p.sold_on end as onDay`
export const pastJoins = 'left join customer k on k.customer_no = p.customer_no'

/** Bill `v` with its customer `k`. */
export const billHead = `v.seq, v.issued_at_ms as atMs, 'sale' as what, v.series, v.financial_year as financialYear, v.serial,
  '' as reference, k.name as party, 'invoices' as record, (select re.id from entry re where re.seq = v.seq) as recordId`
export const billJoins = 'invoice v left join customer k on k.customer_no = v.customer_no'

/** Credit note `c` with its customer `k`. */
export const noteHead = `c.seq, c.issued_at_ms as atMs, 'return' as what, c.series, c.financial_year as financialYear, c.serial,
  '' as reference, k.name as party, 'credit-notes' as record,
  (select re.id from entry re where re.seq = c.seq) as recordId`
export const noteJoins = 'credit_note c left join customer k on k.customer_no = c.customer_no'

export function documentTable(question: Question, rows: readonly DocumentRow[]): ReportTable {
  const drawn = rows.map(row => ({ ...row, at: row.onDay ?? instantOf(row.atMs), reference: referenceOf(row) }))
  return tableOf(question, drawn, ({ record, recordId }) => recordLead(record, recordId))
}

export function referenceOf(row: Pick<DocumentRow, 'series' | 'financialYear' | 'serial' | 'reference'>): string {
  if (row.reference !== '') return row.reference
  return row.series === null ? '' : formatDocumentNumber(row.series, row.financialYear, row.serial)
}
