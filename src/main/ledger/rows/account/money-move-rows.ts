// Money a customer gave, at a sale or after it, and money he was handed back; the latest first.

import type { Database } from 'better-sqlite3'
import type { FindMoneyMoves, MoneyMove } from '../../../../shared/contract/counter/account-calls.ts'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { Tender } from '../../../../shared/records/payment.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { laterPayments } from '../later-payments.ts'
import { entrySeqSql, lineKeysSql } from '../line-key.ts'

interface MoveRow {
  readonly id: Buffer
  readonly kind: MoneyMove['kind']
  readonly tender: string
  readonly amountPaise: number
  readonly note: string
  readonly atMs: number
  readonly receiptNumber: string | null
  readonly invoiceId: Buffer | null
  readonly series: string | null
  readonly financialYear: string | null
  readonly serial: number | null
  readonly refundId: Buffer | null
  readonly refundKind: string | null
  readonly noteSeries: string | null
  readonly noteYear: string | null
  readonly noteSerial: number | null
}

const ofPayment = `p.payment_key as moveKey, 'payment' as kind, p.id, p.tender, p.amount_paise as amountPaise, p.note,
  p.received_at_ms as atMs, p.receipt_number as receiptNumber, p.invoice_seq as invoiceSeq`
const moves = `
  select ${ofPayment} from invoice v cross join payment p on p.payment_key between ${lineKeysSql('v.seq')}
    where v.customer_no = @customer
  union all
  select ${ofPayment} from invoice v cross join ${laterPayments} on p.invoice_seq = v.seq and p.receipt_number is not null
    where v.customer_no = @customer
  union all
  select ${ofPayment} from payment p where p.customer_no = @customer and p.invoice_seq is null
  union all
  select r.refund_key, 'refund', r.id, r.tender, r.amount_paise, r.note, r.refunded_at_ms, null, null
    from refund r where r.customer_no = @customer`

export function prepareMoneyMoveRows(db: Database) {
  const customerNo = db.prepare<[Buffer], number>('select customer_no from customer where id = ?').pluck()
  const count = db.prepare<{ customer: number }, number>(`select count(*) from (${moves})`).pluck()
  const page = db.prepare<{ customer: number; offset: number; limit: number }, MoveRow>(
    `select m.id, m.kind, m.tender, m.amountPaise, m.note, m.atMs, m.receiptNumber, e.id as invoiceId, v.series,
       v.financial_year as financialYear, v.serial, re.id as refundId, re.kind as refundKind,
       n.series as noteSeries, n.financial_year as noteYear, n.serial as noteSerial
     from (select * from (${moves}) order by moveKey desc limit @limit offset @offset) m
     left join invoice v on v.seq = m.invoiceSeq left join entry e on e.seq = m.invoiceSeq
     left join entry re on m.kind = 'refund' and re.seq = ${entrySeqSql('m.moveKey')}
     left join credit_note n on n.seq = re.seq order by m.moveKey desc`,
  )
  return {
    find({ customerId, offset, limit }: FindMoneyMoves): { rows: MoneyMove[]; total: number } {
      const customer = present(customerNo.get(blobOfId(customerId)), `customer ${customerId}`)
      return { rows: page.all({ customer, offset, limit }).map(moveOf), total: count.get({ customer }) ?? 0 }
    },
  }
}
export type MoneyMoveRows = ReturnType<typeof prepareMoneyMoveRows>

function moveOf(row: MoveRow): MoneyMove {
  return {
    id: idOfBlob(row.id),
    kind: row.kind,
    tender: row.tender as Tender,
    amountPaise: row.amountPaise,
    note: row.note,
    at: instantOf(row.atMs),
    receiptNumber: row.receiptNumber,
    invoiceId: row.invoiceId === null ? null : idOfBlob(row.invoiceId),
    invoiceNumber: numberOf(row.series, row.financialYear, row.serial),
    creditNote: creditNoteOf(row),
    slipId: row.refundKind === 'credit.refunded' && row.refundId !== null ? idOfBlob(row.refundId) : null,
  }
}

function creditNoteOf({ refundId, noteSeries, noteYear, noteSerial }: MoveRow): MoneyMove['creditNote'] {
  const number = numberOf(noteSeries, noteYear, noteSerial)
  return refundId === null || number === null ? null : { id: idOfBlob(refundId), number }
}

function numberOf(series: string | null, year: string | null, serial: number | null): string | null {
  return series === null || year === null || serial === null ? null : formatDocumentNumber(series, year, serial)
}
