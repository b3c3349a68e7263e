// Reports whose rows are bills: pending with their age, paid, and all with what was paid.

import type { Database } from 'better-sqlite3'
import { ageingOf } from '../../../../shared/domain/customer/ageing.ts'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { paymentStateOf } from '../../rows/invoice-rows.ts'
import { all, type Question, type ReportTable, recordLead, soldBills, standIs, tableOf } from '../report-parts.ts'
import { newestBills, ofCustomer } from './bill-conditions.ts'
import { type BillSums, billSums } from './bill-sums.ts'

interface BillRow {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issued: string
  readonly customer: string | null
  readonly dueOn: string
  readonly total: number
  readonly returned: number
  readonly paid: number
  readonly due: number
}

interface DaySums {
  readonly issued: string
  readonly count: number
  readonly total: number
  readonly paid: number
  readonly due: number
}
const pendingSums = ['total', 'paid', 'due', 'to30', 'to60', 'to90', 'over90'] as const
type OpeningRow = Omit<BillRow, 'series' | 'financialYear' | 'serial'> & { readonly number: string }

const columns = `e.id, v.series, v.financial_year as financialYear, v.serial, v.issued_on as issued, k.name as customer,
  v.due_on as dueOn, v.total_paise as total, coalesce(b.credited_paise, 0) as credited,
  coalesce((select sum(n.total_paise) from credit_note n where n.invoice_seq = v.seq), 0) as returned,
  coalesce(b.paid_paise, v.paid_at_issue_paise) as paid, coalesce(b.due_paise, 0) as due`
const joins = `join entry e on e.seq = v.seq left join customer k on k.customer_no = v.customer_no`

const pending = `where b.due_paise > 0 and ${standIs('v.seq')} and ${ofCustomer}`
const pendingByDaySql = `select v.issued_on as issued, count(*) as count, sum(v.total_paise) as total, sum(b.paid_paise) as paid,
    sum(b.due_paise) as due
  from invoice_balance b cross join invoice v on v.seq = b.invoice_seq ${pending} group by v.issued_on`
const pendingSql = `select ${columns} from invoice_balance b join invoice v on v.seq = b.invoice_seq ${joins}
  ${pending} order by b.invoice_seq desc limit :limit`
/** What was owed before Galla is pending like any bill; it leads to the customer, for no paper of ours stands behind it. */
const openingsSql = `select k.id, o.reference as number, o.billed_on as issued, k.name as customer, o.due_on as dueOn,
    o.amount_paise as total, 0 as returned, o.amount_paise - b.due_paise as paid, b.due_paise as due
  from customer_opening_balance b join customer_opening o on o.seq = b.opening_seq
  join customer k on k.customer_no = o.customer_no where b.due_paise > 0 and ${standIs('o.seq')} order by o.billed_on desc, o.seq desc`
const periodSql = (
  condition: string,
) => `select ${columns} from invoice v left join invoice_balance b on b.invoice_seq = v.seq ${joins}
  where ${soldBills} and ${condition} and ${ofCustomer} ${newestBills}`
const paidSql = periodSql('coalesce(b.due_paise, 0) <= 0')
const allSql = periodSql('1 = 1')

export function pendingInvoices(db: Database, question: Question): ReportTable {
  const aged = <Row extends { readonly issued: string; readonly due: number }>(row: Row) => {
    const age = ageingOf([{ issuedOn: row.issued, duePaise: row.due }], question.todayOn)
    return { ...row, to30: age.upTo30Paise, to60: age.upTo60Paise, to90: age.upTo90Paise, over90: age.over90Paise }
  }
  const invoices = all<BillRow>(db, pendingSql, question.bound).map(row => ({
    ...aged(withNumber(row)),
    to: 'invoices' as const,
  }))
  const openings = all<OpeningRow>(db, openingsSql, question.bound).map(row => ({
    ...aged(row),
    to: 'customers' as const,
  }))
  const rows = [...invoices, ...openings]
  const days = all<DaySums>(db, pendingByDaySql, question.bound).map(aged)
  const sumOf = (key: (typeof pendingSums)[number]) => [...days, ...openings].reduce((sum, day) => sum + day[key], 0)
  const sums = Object.fromEntries(pendingSums.map(key => [key, sumOf(key)]))
  const rowCount = days.reduce((sum, { count }) => sum + count, openings.length)
  return { ...tableOf(question, rows, ({ to, id }) => recordLead(to, id)), sums, rowCount }
}

export function paidInvoices(db: Database, question: Question): ReportTable {
  const rows = all<BillRow>(db, paidSql, question.bound).map(withNumber)
  return firstBills(question, rows, billSums(db, question, 'paid'))
}

export function paymentReport(db: Database, question: Question): ReportTable {
  const rows = all<BillRow>(db, allSql, question.bound).map(row => ({
    ...withNumber(row),
    state: paymentStateOf(row.paid, row.due),
  }))
  return firstBills(question, rows, billSums(db, question, 'all'))
}

/** Sums are of all bills, also of those that are not given. */
export function firstBills<Row extends { readonly id: Buffer }>(
  question: Question,
  rows: readonly Row[],
  { count, ...sums }: BillSums,
): ReportTable {
  return { ...billTable(question, rows), sums: { ...sums }, rowCount: count }
}

export function withNumber<Row extends Pick<BillRow, 'series' | 'financialYear' | 'serial'>>(row: Row) {
  return { ...row, number: formatDocumentNumber(row.series, row.financialYear, row.serial) }
}

export function billTable<Row extends { readonly id: Buffer }>(question: Question, rows: readonly Row[]): ReportTable {
  return tableOf(question, rows, ({ id }) => recordLead('invoices', id))
}
