// What a customer owes and why: unpaid invoices, and every line of his account in the order it was posted.

import type { Database } from 'better-sqlite3'
import type { AccountLine, UnpaidInvoice } from '../../../../shared/contract/counter/account-calls.ts'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { laterPayments } from '../later-payments.ts'
import { entrySeqSql } from '../line-key.ts'
import { entryPlaceSql } from '../merge/entry-place.ts'
import type { OpeningRows } from './opening-rows.ts'

interface UnpaidRow {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issuedOn: string
  readonly dueOn: string
  readonly totalPaise: number
  readonly duePaise: number
}

interface LineRow {
  readonly entryId: Buffer
  readonly invoiceId: Buffer | null
  readonly kind: AccountLine['kind']
  readonly number: string
  readonly atMs: number
  readonly debitPaise: number
  readonly creditPaise: number
}

const invoiceNumber = `v.series || '/' || v.financial_year || '/' || substr('0000' || v.serial, -max(5, length(v.serial)))`

/** `part` keeps what one entry adds in order: the invoice before the money that came with it. `at` is the entry's time. */
const lines = `
  select v.seq, 0 as part, v.issued_at_ms as at, v.seq as invoice_seq, 'invoice' as kind,
    ${invoiceNumber} as number,
    v.total_paise as debit, 0 as credit from invoice v where v.customer_no = @customer
  union all
  select v.seq, 1, v.issued_at_ms, v.seq, 'payment', '', 0, v.paid_at_issue_paise from invoice v
    where v.customer_no = @customer and v.paid_at_issue_paise > 0
  union all
  select ${entrySeqSql('p.payment_key')}, 1, p.received_at_ms, p.invoice_seq, 'payment', p.receipt_number, 0, p.amount_paise
    from invoice v cross join ${laterPayments} on p.invoice_seq = v.seq and p.receipt_number is not null where v.customer_no = @customer
  union all
  select ${entrySeqSql('p.payment_key')}, 1, p.received_at_ms, null, 'payment', p.receipt_number, 0, p.amount_paise
    from payment p where p.customer_no = @customer and p.invoice_seq is null
  union all
  select n.seq, 0, n.issued_at_ms, n.invoice_seq, 'credit_note',
    n.series || '/' || n.financial_year || '/' || substr('0000' || n.serial, -max(5, length(n.serial))), 0, n.total_paise
    from credit_note n where n.customer_no = @customer
  union all
  select x.seq, 0, x.voided_at_ms, x.invoice_seq, 'void', ${invoiceNumber}, 0, v.total_paise
    from invoice v cross join invoice_void x on x.invoice_seq = v.seq where v.customer_no = @customer
  union all
  select o.seq, 0, e.at_ms, null, 'opening', o.reference, max(o.amount_paise, 0), max(-o.amount_paise, 0)
    from customer_opening o cross join entry e on e.seq = o.seq where o.customer_no = @customer
  union all
  select x.seq, 0, e.at_ms, null, 'opening_reversal', o.reference, max(-o.amount_paise, 0), max(o.amount_paise, 0)
    from customer_opening o cross join customer_opening_reversal x on x.opening_seq = o.seq
    cross join entry e on e.seq = x.seq where o.customer_no = @customer
  union all
  select ${entrySeqSql('r.refund_key')}, 1, r.refunded_at_ms, null, 'refund', '', r.amount_paise, 0 from refund r where r.customer_no = @customer`

export function prepareStatementRows(db: Database, openings: OpeningRows) {
  const unpaid = db.prepare<[Buffer], UnpaidRow>(
    `select e.id, v.series, v.financial_year as financialYear, v.serial, v.issued_on as issuedOn, v.due_on as dueOn,
       v.total_paise as totalPaise, b.due_paise as duePaise
     from invoice v cross join invoice_balance b on b.invoice_seq = v.seq cross join entry e on e.seq = v.seq
     where v.customer_no = (select customer_no from customer where id = ?) and b.due_paise > 0 order by ${entryPlaceSql}`,
  )
  const between = db.prepare<{ customer: number; fromMs: number; toMs: number }, LineRow>(
    `select e.id as entryId, i.id as invoiceId, l.kind, l.number, l.at as atMs, l.debit as debitPaise, l.credit as creditPaise
     from (select * from (${lines}) where at >= @fromMs and at < @toMs) l
     join entry e on e.seq = l.seq left join entry i on i.seq = l.invoice_seq order by ${entryPlaceSql}, l.part`,
  )
  const balance = db
    .prepare<{ customer: number; beforeMs: number; upToSeq: number }, number>(
      `select coalesce(sum(debit - credit), 0) from (${lines}) where at < @beforeMs and seq <= @upToSeq`,
    )
    .pluck()
  const customerNo = db.prepare<[Buffer], number>('select customer_no from customer where id = ?').pluck()
  return {
    /** Oldest first: what he owed before Galla by the days of those bills, and his invoices. */
    unpaidOf(customerId: string): UnpaidInvoice[] {
      const invoices = unpaid.all(blobOfId(customerId)).map(row => ({
        invoiceId: idOfBlob(row.id),
        isOpening: false,
        number: formatDocumentNumber(row.series, row.financialYear, row.serial),
        issuedOn: row.issuedOn,
        dueOn: row.dueOn,
        totalPaise: row.totalPaise,
        duePaise: row.duePaise,
      }))
      const before = openings.unpaidOf(customerId)
      return before.length === 0 ? invoices : [...before, ...invoices].sort(byDay)
    },
    /** Owed right after that entry; below zero it is his own money. */
    balanceAfter(customerId: string, entrySeq: number): number {
      const customer = customerNo.get(blobOfId(customerId))
      const asked = { beforeMs: Number.MAX_SAFE_INTEGER, upToSeq: entrySeq }
      return customer === undefined ? 0 : (balance.get({ customer, ...asked }) ?? 0)
    },
    /** What was owed before `fromMs`, and each line from then until before `toMs` with the balance after it. */
    linesOf(customerId: string, fromMs: number, toMs: number): { openingPaise: number; lines: AccountLine[] } {
      const customer = customerNo.get(blobOfId(customerId))
      if (customer === undefined) return { openingPaise: 0, lines: [] }
      const openingPaise = balance.get({ customer, beforeMs: fromMs, upToSeq: Number.MAX_SAFE_INTEGER }) ?? 0
      let balancePaise = openingPaise
      const lines = between.all({ customer, fromMs, toMs }).map(row => {
        balancePaise += row.debitPaise - row.creditPaise
        return lineOf(row, balancePaise)
      })
      return { openingPaise, lines }
    },
  }
}
export type StatementRows = ReturnType<typeof prepareStatementRows>

function byDay(one: UnpaidInvoice, other: UnpaidInvoice): number {
  return one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0
}

function lineOf(row: LineRow, balancePaise: number): AccountLine {
  return {
    entryId: idOfBlob(row.entryId),
    kind: row.kind,
    number: row.number,
    invoiceId: row.invoiceId === null ? null : idOfBlob(row.invoiceId),
    at: instantOf(row.atMs),
    debitPaise: row.debitPaise,
    creditPaise: row.creditPaise,
    balancePaise,
  }
}
