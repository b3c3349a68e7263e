// The invoices list: by number, customer, phone, amount, day, state; newest first.

import type { Database } from 'better-sqlite3'
import type { FindInvoices } from '../../../shared/contract/counter/invoice-calls.ts'
import { formatDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { parseRupees } from '../../../shared/kernel/money.ts'
import type { DocumentType, InvoiceSummary } from '../../../shared/records/invoice.ts'
import { prefixQuery } from '../search/search-words.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { createStatementCache } from '../statements/statement-cache.ts'
import { paymentStateOf } from './invoice-rows.ts'

interface SummaryRow {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly documentType: string
  readonly issuedAtMs: number
  readonly dueOn: string
  readonly customerId: Buffer | null
  readonly customerName: string | null
  readonly customerPhone: string | null
  readonly totalPaise: number
  readonly paidPaise: number
  readonly duePaise: number
  readonly lineCount: number
  readonly returnedPaise: number
  readonly isVoid: number
}
interface Totals {
  readonly total: number
  readonly totalPaise: number | null
  readonly duePaise: number | null
}
export interface InvoiceListPage {
  readonly rows: InvoiceSummary[]
  readonly total: number
  readonly totalPaise: number
  readonly duePaise: number
}

const isVoid = 'exists (select 1 from invoice_void x where x.invoice_seq = v.seq)'
const columns = `e.id, v.series, v.financial_year as financialYear, v.serial, v.document_type as documentType,
  v.issued_at_ms as issuedAtMs, v.due_on as dueOn, c.id as customerId, c.name as customerName, c.phone as customerPhone,
  v.total_paise as totalPaise, coalesce(b.paid_paise, v.paid_at_issue_paise) as paidPaise, coalesce(b.due_paise, 0) as duePaise, v.line_count as lineCount,
  coalesce((select sum(n.total_paise) from credit_note n where n.invoice_seq = v.seq), 0) as returnedPaise,
  ${isVoid} as isVoid`
const from = `from invoice v left join invoice_balance b on b.invoice_seq = v.seq join entry e on e.seq = v.seq
  left join customer c on c.customer_no = v.customer_no`
const totalsFrom =
  'from invoice v left join invoice_balance b on b.invoice_seq = v.seq left join customer c on c.customer_no = v.customer_no'

export function prepareInvoiceListRows(db: Database) {
  const prepare = createStatementCache(db)
  return {
    find(question: FindInvoices, today: string): InvoiceListPage {
      const { where, values } = conditionsOf(question, today)
      const totals = prepare<unknown[], Totals>(
        `select count(*) as total, sum(case when ${isVoid} then 0 else v.total_paise end) as totalPaise, sum(coalesce(b.due_paise, 0)) as duePaise ${totalsFrom} where ${where}`,
      ).get(...values)
      const rows = prepare<unknown[], SummaryRow>(
        `select ${columns} ${from} where ${where} order by v.seq desc limit ? offset ?`,
      ).all(...values, question.limit, question.offset)
      return {
        rows: rows.map(summaryOf),
        total: totals?.total ?? 0,
        totalPaise: totals?.totalPaise ?? 0,
        duePaise: totals?.duePaise ?? 0,
      }
    },
  }
}
export type InvoiceListRows = ReturnType<typeof prepareInvoiceListRows>

type Conditions = { where: string; values: unknown[] }

function conditionsOf(question: FindInvoices, today: string): Conditions {
  const parts: Conditions[] = [{ where: '1 = 1', values: [] }]
  const add = (where: string, ...values: unknown[]) => parts.push({ where, values })
  if (question.state === 'due') add('b.due_paise > 0')
  if (question.state === 'overdue') add('b.due_paise > 0 and v.due_on < ?', today)
  if (question.state === 'paid') add(`coalesce(b.due_paise, 0) <= 0 and not ${isVoid}`)
  if (question.state === 'void') add(isVoid)
  if (question.state === 'partial') add('b.due_paise > 0 and b.paid_paise > 0')
  if (question.state === 'unpaid') add('b.due_paise > 0 and b.paid_paise = 0')
  if (question.customerId !== null) {
    add('v.customer_no = (select customer_no from customer where id = ?)', blobOfId(question.customerId))
  }
  if (question.fromOn !== null) add('v.issued_on >= ?', question.fromOn)
  if (question.toOn !== null) add('v.issued_on <= ?', question.toOn)
  if (question.text !== '') parts.push(textCondition(question.text))
  return { where: parts.map(part => part.where).join(' and '), values: parts.flatMap(part => part.values) }
}

/** A number in full or its serial, an amount in rupees, or words of a customer. */
function textCondition(text: string): Conditions {
  const where: string[] = []
  const values: unknown[] = []
  const number = /^#?([A-Z1-9][A-Z0-9]{0,3})\/(\d\d-\d\d)\/(\d{1,7})$/i.exec(text)
  if (number !== null) {
    where.push('(v.series = ? and v.financial_year = ? and v.serial = ?)')
    values.push(number[1]?.toUpperCase(), number[2], Number(number[3]))
  }
  const serial = /^#?(\d{1,7})$/.exec(text)
  if (serial !== null) {
    where.push('v.serial = ?')
    values.push(Number(serial[1]))
  }
  const paise = parseRupees(text)
  if (paise !== undefined && !text.startsWith('#')) {
    where.push('v.total_paise = ?')
    values.push(paise)
  }
  const words = text.startsWith('#') ? undefined : prefixQuery(text)
  if (words !== undefined) {
    where.push('v.customer_no in (select rowid from customer_search where customer_search match ?)')
    values.push(words)
  }
  return where.length === 0 ? { where: '1 = 0', values: [] } : { where: `(${where.join(' or ')})`, values }
}

function summaryOf(row: SummaryRow): InvoiceSummary {
  return {
    id: idOfBlob(row.id),
    number: formatDocumentNumber(row.series, row.financialYear, row.serial),
    documentType: row.documentType as DocumentType,
    issuedAt: instantOf(row.issuedAtMs),
    dueOn: row.dueOn,
    customerId: row.customerId === null ? null : idOfBlob(row.customerId),
    customerName: row.customerName,
    customerPhone: row.customerPhone,
    totalPaise: row.totalPaise,
    paidPaise: row.paidPaise,
    duePaise: row.duePaise,
    state: row.isVoid === 1 ? 'void' : paymentStateOf(row.paidPaise, row.duePaise),
    returnedPaise: row.returnedPaise,
    lineCount: row.lineCount,
  }
}
