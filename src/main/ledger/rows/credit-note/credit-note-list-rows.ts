// The list of credit notes: by number, customer and day; newest first.

import type { Database } from 'better-sqlite3'
import type { CreditNoteSummary, FindCreditNotes } from '../../../../shared/contract/counter/credit-note-calls.ts'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { createStatementCache } from '../../statements/statement-cache.ts'

interface Row {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issuedAtMs: number
  readonly totalPaise: number
  readonly customerName: string | null
  readonly invoiceId: Buffer | null
  readonly invoiceSeries: string
  readonly invoiceYear: string
  readonly invoiceSerial: number
}

export function prepareCreditNoteListRows(db: Database) {
  const prepare = createStatementCache(db)
  return {
    find(question: FindCreditNotes): { rows: CreditNoteSummary[]; total: number; totalPaise: number } {
      const { where, values } = conditionsOf(question)
      const totals = prepare<unknown[], { total: number; totalPaise: number }>(
        `select count(*) as total, coalesce(sum(n.total_paise), 0) as totalPaise from credit_note n where ${where}`,
      ).get(...values)
      const rows = prepare<unknown[], Row>(
        `select e.id, n.series, n.financial_year as financialYear, n.serial, n.issued_at_ms as issuedAtMs,
           n.total_paise as totalPaise, c.name as customerName, i.id as invoiceId, v.series as invoiceSeries,
           v.financial_year as invoiceYear, v.serial as invoiceSerial
         from credit_note n join entry e on e.seq = n.seq left join customer c on c.customer_no = n.customer_no
           left join invoice v on v.seq = n.invoice_seq left join entry i on i.seq = n.invoice_seq
         where ${where} order by n.seq desc limit ? offset ?`,
      ).all(...values, question.limit, question.offset)
      return { rows: rows.map(summaryOf), total: totals?.total ?? 0, totalPaise: totals?.totalPaise ?? 0 }
    },
  }
}

function conditionsOf({ text, customerId, fromOn, toOn }: FindCreditNotes): { where: string; values: unknown[] } {
  const where = ['1 = 1']
  const values: unknown[] = []
  const add = (condition: string, ...given: unknown[]) => {
    where.push(condition)
    values.push(...given)
  }
  const serial = /(\d{1,7})$/.exec(text)?.[1]
  if (text !== '') add('n.serial = ?', serial === undefined ? -1 : Number(serial))
  if (customerId !== null) add('n.customer_no = (select customer_no from customer where id = ?)', blobOfId(customerId))
  if (fromOn !== null) add('n.issued_on >= ?', fromOn)
  if (toOn !== null) add('n.issued_on <= ?', toOn)
  return { where: where.join(' and '), values }
}

function summaryOf(row: Row): CreditNoteSummary {
  const invoiceNumber =
    row.invoiceId === null ? null : formatDocumentNumber(row.invoiceSeries, row.invoiceYear, row.invoiceSerial)
  return {
    id: idOfBlob(row.id),
    number: formatDocumentNumber(row.series, row.financialYear, row.serial),
    issuedAt: instantOf(row.issuedAtMs),
    invoiceId: row.invoiceId === null ? null : idOfBlob(row.invoiceId),
    invoiceNumber,
    customerName: row.customerName,
    totalPaise: row.totalPaise,
  }
}
