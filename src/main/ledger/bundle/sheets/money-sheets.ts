// Money taken, set against invoices, and handed back.

import { Tender } from '../../../../shared/records/payment.ts'
import { entrySeqSql } from '../../rows/line-key.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { numberSql, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface PaymentRow {
  readonly id: Buffer
  readonly atMs: number
  readonly receipt: string | null
  readonly invoice: string | null
  readonly customerId: Buffer | null
  readonly customer: string | null
  readonly tender: string
  readonly amountPaise: number
  readonly givenPaise: number
  readonly changePaise: number
  readonly note: string
  readonly by: string
}

const payment = columnsOf<PaymentRow>()
const nameless = (id: Buffer | null) => (id === null ? null : idOfBlob(id))

export const paymentsSheet = sheet<PaymentRow>({
  file: 'payments.csv',
  about: 'Money taken: with the sale, later for one invoice, or on a customer’s account.',
  carries: ['payment'],
  columns: [
    payment.id('payment_id', 'Id of the payment', row => idOfBlob(row.id)),
    payment.time('time', 'When', row => row.atMs),
    payment.text('receipt', 'Number of the receipt; empty: paid with the sale', row => row.receipt),
    payment.text('invoice', 'Number of the invoice; empty: on the customer’s account', row => row.invoice),
    payment.id('customer_id', 'Id of the customer', row => nameless(row.customerId)),
    payment.text('customer', 'Name of the customer', row => row.customer),
    payment.text('means', oneOf(Tender.options), row => row.tender),
    payment.money('amount', 'What stays: given less change', row => row.amountPaise),
    payment.money('given', 'Handed over', row => row.givenPaise),
    payment.money('change', 'Given back at once', row => row.changePaise),
    payment.text('note', 'Note, such as a reference', row => row.note),
    payment.text('received_by', 'Who took it', row => row.by),
  ],
  read: source =>
    rowsIn<PaymentRow>(
      source,
      `select p.id, p.received_at_ms as atMs, p.receipt_number as receipt, ${numberSql('v')} as invoice, k.id as customerId,
         k.name as customer, p.tender, p.amount_paise as amountPaise, p.given_paise as givenPaise,
         p.change_paise as changePaise, p.note, p.received_by as by
       from payment p left join invoice v on v.seq = p.invoice_seq
         left join customer k on k.customer_no = coalesce(p.customer_no, v.customer_no)
       where ${within('p.received_at_ms')} order by p.payment_key`,
    ),
})

interface AllocationRow {
  readonly atMs: number
  readonly by: string
  readonly receipt: string | null
  readonly customerId: Buffer
  readonly customer: string
  readonly invoice: string
  readonly amountPaise: number
}

const part = columnsOf<AllocationRow>()

export const allocationsSheet = sheet<AllocationRow>({
  file: 'allocations.csv',
  about: 'Which part of a customer’s money on account was set against which invoice.',
  carries: ['allocation'],
  columns: [
    part.time('time', 'When', row => row.atMs),
    part.text('receipt', 'Receipt of the money; empty: money that was on the account already', row => row.receipt),
    part.id('customer_id', 'Id of the customer', row => idOfBlob(row.customerId)),
    part.text('customer', 'Name of the customer', row => row.customer),
    part.text('invoice', 'Number of the invoice it pays', row => row.invoice),
    part.money('amount', 'The part', row => row.amountPaise),
    part.text('by', 'Who', row => row.by),
  ],
  read: source =>
    rowsIn<AllocationRow>(
      source,
      `select e.at_ms as atMs, e.by, e.body ->> '$.payment.receiptNumber' as receipt, k.id as customerId, k.name as customer,
         ${numberSql('v')} as invoice, a.amount_paise as amountPaise
       from allocation a cross join entry e on e.seq = a.entry_seq join customer k on k.customer_no = a.customer_no
         join invoice v on v.seq = a.invoice_seq
       where ${within('e.at_ms')} order by a.entry_seq, a.line_number`,
    ),
})

interface RefundRow {
  readonly id: Buffer
  readonly atMs: number
  readonly by: string
  readonly kind: string
  readonly document: string | null
  readonly customerId: Buffer | null
  readonly customer: string | null
  readonly tender: string
  readonly amountPaise: number
  readonly note: string
}

const reasons: Readonly<Record<string, string>> = {
  'credit_note.issued': 'return',
  'invoice.voided': 'void',
  'credit.refunded': 'credit_paid_out',
}
const refund = columnsOf<RefundRow>()

export const refundsSheet = sheet<RefundRow>({
  file: 'refunds.csv',
  about: 'Money handed back.',
  carries: ['refund'],
  columns: [
    refund.id('refund_id', 'Id of the refund', row => idOfBlob(row.id)),
    refund.time('time', 'When', row => row.atMs),
    refund.text('why', 'return, void, or credit_paid_out', row => reasons[row.kind] ?? row.kind),
    refund.text('document', 'Number of the credit note or of the voided invoice', row => row.document),
    refund.id('customer_id', 'Id of the customer', row => nameless(row.customerId)),
    refund.text('customer', 'Name of the customer', row => row.customer),
    refund.text('means', oneOf(Tender.options), row => row.tender),
    refund.money('amount', 'Handed back', row => row.amountPaise),
    refund.text('note', 'Note', row => row.note),
    refund.text('by', 'Who', row => row.by),
  ],
  read: source =>
    rowsIn<RefundRow>(
      source,
      `select r.id, r.refunded_at_ms as atMs, e.by, e.kind, coalesce(${numberSql('n')}, ${numberSql('v')}) as document,
         k.id as customerId, k.name as customer, r.tender, r.amount_paise as amountPaise, r.note
       from refund r cross join entry e on e.seq = ${entrySeqSql('r.refund_key')} left join credit_note n on n.seq = e.seq
         left join invoice_void x on x.seq = e.seq left join invoice v on v.seq = x.invoice_seq
         left join customer k on k.customer_no = r.customer_no
       where ${within('r.refunded_at_ms')} order by r.refund_key`,
    ),
})
