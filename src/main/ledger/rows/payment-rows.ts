// Reads and writes payments.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { Payment, Tender } from '../../../shared/records/payment.ts'
import { seriesName } from '../chain/entry-serials.ts'
import { payment } from '../schema/invoice.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'
import { laterPayments } from './later-payments.ts'
import { entrySeqSql, lineKey, lineKeysOf } from './line-key.ts'
import type { SkippedNumberRows } from './skipped-number-rows.ts'

interface PaymentRow {
  readonly id: Buffer
  readonly invoiceSeq: number | null
  readonly invoiceId: Buffer | null
  readonly customerId: Buffer | null
  readonly tender: string
  readonly amountPaise: number
  readonly givenPaise: number
  readonly changePaise: number
  readonly note: string
  readonly receiptNumber: string | null
  readonly receivedAtMs: number
  readonly receivedBy: string
}

const columns = `p.id, p.invoice_seq as invoiceSeq, e.id as invoiceId, c.id as customerId, p.tender,
  p.amount_paise as amountPaise, p.given_paise as givenPaise, p.change_paise as changePaise, p.note,
  p.receipt_number as receiptNumber, p.received_at_ms as receivedAtMs, p.received_by as receivedBy`
const joined = `left join entry e on e.seq = p.invoice_seq left join customer c on c.customer_no = p.customer_no`
const from = `from payment p ${joined}`

interface Deps {
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

export function preparePaymentRows(db: Database, { remembered, skippedNumbers }: Deps) {
  const receiptSerials = remembered.shelf<string, number>()
  const insert = prepareInsert(db, payment)
  const ofEntry = db.prepare<[number, number], PaymentRow>(
    `select ${columns} ${from} where p.payment_key between ? and ? order by p.payment_key`,
  )
  const afterSale = db.prepare<[number], PaymentRow>(
    `select ${columns} from ${laterPayments} ${joined}
     where p.invoice_seq = ? and p.receipt_number is not null order by p.payment_key`,
  )
  const lastReceipt = db
    .prepare<[string], number | null>('select max(receipt_serial) from payment where receipt_number glob ?')
    .pluck()
  const entriesAfterSale = db
    .prepare<[number], number>(
      `select ${entrySeqSql('p.payment_key')} from ${laterPayments} where p.invoice_seq = ? and p.receipt_number is not null order by p.payment_key`,
    )
    .pluck()
  return {
    /** Payments of one invoice in order: those of the sale, then later ones. */
    ofInvoice: (invoiceSeq: number): Payment[] =>
      [...ofEntry.all(...lineKeysOf(invoiceSeq)), ...afterSale.all(invoiceSeq)].map(paymentOf),
    /** The payment an entry of its own posted. */
    ofEntry(entrySeq: number): { payment: Payment; invoiceSeq: number | null } | undefined {
      const row = ofEntry.get(...lineKeysOf(entrySeq))
      return row === undefined ? undefined : { payment: paymentOf(row), invoiceSeq: row.invoiceSeq }
    },
    entrySeqsAfterSale: (invoiceSeq: number) => entriesAfterSale.all(invoiceSeq),
    nextReceiptSerial: (series: string, financialYear: string) =>
      receiptSerials.recall(seriesName(series, financialYear), () =>
        Math.max(lastReceipt.get(`${series}/${financialYear}/*`) ?? 0, skippedNumbers.last(series, financialYear)),
      ) + 1,
    insert(entrySeq: number, lineNumber: number, posted: Payment, numbers: PaymentNumbers): void {
      const [series = '', financialYear = '', serial] = posted.receiptNumber?.split('/') ?? []
      if (serial !== undefined) receiptSerials.remember(seriesName(series, financialYear), Number(serial))
      insert({
        paymentKey: lineKey(entrySeq, lineNumber),
        id: blobOfId(posted.id),
        invoiceSeq: numbers.invoiceSeq,
        customerNo: numbers.customerNo,
        tender: posted.tender,
        amountPaise: posted.amountPaise,
        givenPaise: posted.givenPaise,
        changePaise: posted.changePaise,
        note: posted.note,
        receiptSerial: serial === undefined ? null : Number(serial),
        receiptNumber: posted.receiptNumber,
        receivedAtMs: Date.parse(posted.receivedAt),
        receivedBy: posted.receivedBy,
      })
    },
  }
}
export type PaymentRows = ReturnType<typeof preparePaymentRows>

export interface PaymentNumbers {
  readonly invoiceSeq: number | null
  readonly customerNo: number | null
}

function paymentOf(row: PaymentRow): Payment {
  return {
    id: idOfBlob(row.id),
    invoiceId: row.invoiceId === null ? null : idOfBlob(row.invoiceId),
    customerId: row.customerId === null ? null : idOfBlob(row.customerId),
    tender: row.tender as Tender,
    amountPaise: row.amountPaise,
    givenPaise: row.givenPaise,
    changePaise: row.changePaise,
    note: row.note,
    receiptNumber: row.receiptNumber,
    receivedAt: instantOf(row.receivedAtMs),
    receivedBy: row.receivedBy,
  }
}
