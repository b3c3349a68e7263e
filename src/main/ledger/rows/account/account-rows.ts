// Writes money set against invoices and money handed back; reads what an invoice or a customer has of both.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { RefundMade } from '../../../../shared/posting/posted-rows.ts'
import type { Refund, Tender } from '../../../../shared/records/payment.ts'
import { allocation, refund } from '../../schema/credit-note.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import { lineKey, lineKeysOf } from '../line-key.ts'

interface RefundRow {
  readonly id: Buffer
  readonly tender: string
  readonly amountPaise: number
  readonly note: string
}

interface AllocationRow {
  readonly entryId: Buffer
  readonly amountPaise: number
  readonly atMs: number
  readonly by: string
}

export function prepareAccountRows(db: Database) {
  const insertAllocation = prepareInsert(db, allocation)
  const insertRefund = prepareInsert(db, refund)
  const ofInvoice = db.prepare<[number], AllocationRow>(
    `select e.id as entryId, a.amount_paise as amountPaise, e.at_ms as atMs, e.by from allocation a
     join entry e on e.seq = a.entry_seq where a.invoice_seq = ? order by a.entry_seq, a.line_number`,
  )
  const refundsOf = db.prepare<[number, number], RefundRow>(
    'select id, tender, amount_paise as amountPaise, note from refund where refund_key between ? and ? order by refund_key',
  )
  const entrySeqsOf = db
    .prepare<[number], number>('select distinct entry_seq from allocation where invoice_seq = ? order by entry_seq')
    .pluck()
  return {
    allocationsOf: (invoiceSeq: number) =>
      ofInvoice.all(invoiceSeq).map(row => ({
        entryId: idOfBlob(row.entryId),
        amountPaise: row.amountPaise,
        allocatedAt: instantOf(row.atMs),
        allocatedBy: row.by,
      })),
    /** Entries that set money against the invoice. */
    entrySeqsOf: (invoiceSeq: number) => entrySeqsOf.all(invoiceSeq),
    refundsOf: (entrySeq: number): Refund[] =>
      refundsOf
        .all(...lineKeysOf(entrySeq))
        .map(row => ({ ...row, id: idOfBlob(row.id), tender: row.tender as Tender })),
    allocate(entrySeq: number, lineNumber: number, customerNo: number, invoiceSeq: number, amountPaise: number): void {
      insertAllocation({ entrySeq, lineNumber, customerNo, invoiceSeq, amountPaise })
    },
    insertRefund(
      entrySeq: number,
      lineNumber: number,
      made: RefundMade,
      where: { customerNo: number | null; atMs: number },
    ): void {
      insertRefund({
        refundKey: lineKey(entrySeq, lineNumber),
        id: blobOfId(made.id),
        customerNo: where.customerNo,
        isFromCredit: made.isFromCredit ? 1 : 0,
        tender: made.tender,
        amountPaise: made.amountPaise,
        note: made.note,
        refundedAtMs: where.atMs,
      })
    },
  }
}
export type AccountRows = ReturnType<typeof prepareAccountRows>
