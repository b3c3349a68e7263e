// Everything a month holds, read in order for the accountant's files: whole documents, from the bodies of their entries.

import type { Database } from 'better-sqlite3'
import { type Day, dayInIndia, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import type { CreditNote } from '../../../shared/records/credit-note.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { Payment, Refund } from '../../../shared/records/payment.ts'
import { entrySeqSql } from '../rows/line-key.ts'
import { idOfBlob } from '../statements/id-blob.ts'

/** Days in India, the last one not included. */
export interface Days {
  readonly from: Day
  readonly before: Day
}

export interface SkippedRange {
  readonly series: string
  readonly financialYear: string
  readonly fromSerial: number
  readonly toSerial: number
}

export interface ReturnedGoods {
  readonly note: CreditNote
  readonly refunds: readonly Refund[]
  /** The invoice it is against; null for goods returned without one. */
  readonly against: { readonly totalPaise: number; readonly issuedOn: Day } | null
}

/** Openings are of the books before Galla. */
const dealerMoneyKinds = [
  'goods.received',
  'goods_receipt.reversed',
  'goods.returned',
  'goods_return.reversed',
  'dealer_payment.made',
  'dealer_payment.reversed',
] as const
type DealerMoneyKind = (typeof dealerMoneyKinds)[number]

export type DealerMoney = {
  [K in DealerMoneyKind]: {
    readonly kind: K
    readonly id: string
    readonly postedOn: Day
    readonly body: EntryBody<K>
  }
}[DealerMoneyKind]

interface NoteRow {
  readonly body: string
  readonly invoicePaise: number | null
  readonly invoiceOn: Day | null
}

const inDays = (column: string) => `${column} >= :from and ${column} < :before`
const inInstants = (column: string) => `${column} >= :fromMs and ${column} < :beforeMs`

/** Prepared by the worker that reads months; the counter itself never needs them. */
function prepareStatements(db: Database) {
  const count = db
    .prepare<Days, number>(
      `select (select count(*) from invoice where ${inDays('issued_on')})
         + (select count(*) from credit_note where ${inDays('issued_on')})`,
    )
    .pluck()
  const issued = db.prepare<Days, { body: string; isVoid: number }>(
    `select e.body, exists (select 1 from invoice_void x where x.invoice_seq = v.seq) as isVoid
     from invoice v join entry e on e.seq = v.seq where ${inDays('v.issued_on')} order by v.issued_on, v.seq`,
  )
  const returned = db.prepare<Days, NoteRow>(
    `select e.body, v.total_paise as invoicePaise, v.issued_on as invoiceOn from credit_note n
     join entry e on e.seq = n.seq left join invoice v on v.seq = n.invoice_seq
     where ${inDays('n.issued_on')} order by n.issued_on, n.seq`,
  )
  const received = db.prepare<Instants, { body: string; invoiceBody: string | null }>(
    `select e.body, i.body as invoiceBody from payment p
     join entry e on e.seq = ${entrySeqSql('p.payment_key')} left join entry i on i.seq = p.invoice_seq
     where p.receipt_number is not null and ${inInstants('p.received_at_ms')} order by p.payment_key`,
  )
  const paidOut = db.prepare<Instants, { body: string; atMs: number }>(
    `select e.body, r.refunded_at_ms as atMs from refund r join entry e on e.seq = ${entrySeqSql('r.refund_key')}
     where r.is_from_credit = 1 and ${inInstants('r.refunded_at_ms')} order by r.refund_key`,
  )
  const skipped = db.prepare<Instants, SkippedRange>(
    `select s.series, s.financial_year as financialYear, s.from_serial as fromSerial, s.to_serial as toSerial
     from skipped_number s join entry e on e.seq = s.entry_seq where ${inInstants('e.at_ms')}`,
  )
  const ofDealers = db.prepare<Instants, { kind: DealerMoneyKind; id: Buffer; body: string; atMs: number }>(
    `select e.kind, e.id, e.body, e.at_ms as atMs from dealer_account a join entry e on e.seq = a.seq
     where a.amount_paise <> 0 and e.kind in (${dealerMoneyKinds.map(kind => `'${kind}'`).join(', ')})
       and ${inInstants('e.at_ms')} order by a.seq`,
  )
  const cashMoved = db.prepare<Instants, { id: Buffer; body: string; atMs: number }>(
    `select e.id, e.body, e.at_ms as atMs from cash_move m join entry e on e.seq = m.seq
     where ${inInstants('e.at_ms')} order by m.seq`,
  )
  return { count, issued, returned, received, paidOut, skipped, ofDealers, cashMoved }
}

export function prepareMonthRows(db: Database) {
  const { count, issued, returned, received, paidOut, skipped, ofDealers, cashMoved } = prepareStatements(db)
  return {
    /** Invoices and credit notes. */
    count: (days: Days) => count.get(days) ?? 0,
    *issued(days: Days): Generator<{ invoice: Invoice; payments: Payment[]; isVoid: boolean }> {
      for (const { body, isVoid } of issued.iterate(days)) {
        const { invoice, payments } = JSON.parse(body) as EntryBody<'invoice.issued'>
        yield { invoice, payments, isVoid: isVoid === 1 }
      }
    },
    *returned(days: Days): Generator<ReturnedGoods> {
      for (const { body, invoiceOn, invoicePaise } of returned.iterate(days)) {
        const { creditNote, settlement } = JSON.parse(body) as EntryBody<'credit_note.issued'>
        const against =
          invoiceOn === null || invoicePaise === null ? null : { issuedOn: invoiceOn, totalPaise: invoicePaise }
        yield { note: creditNote, refunds: settlement.refunds, against }
      }
    },
    /** Money taken after its sale, or on a customer's account: then without an invoice. */
    *received(days: Days): Generator<{ payment: Payment; invoice: Invoice | null }> {
      for (const { body, invoiceBody } of received.iterate(msOf(days))) {
        const { payment } = JSON.parse(body) as EntryBody<'payment.taken'>
        const posted = invoiceBody === null ? null : (JSON.parse(invoiceBody) as EntryBody<'invoice.issued'>)
        yield { payment, invoice: posted?.invoice ?? null }
      }
    },
    /** A customer's credit handed back to him. */
    *paidOut(days: Days): Generator<EntryBody<'credit.refunded'> & { refundedOn: Day }> {
      for (const { body, atMs } of paidOut.iterate(msOf(days)))
        yield { ...(JSON.parse(body) as EntryBody<'credit.refunded'>), refundedOn: dayInIndia(atMs) }
    },
    /** Cash put into a drawer or taken out by hand. */
    *cashMoved(days: Days): Generator<EntryBody<'cash.moved'> & { id: string; movedOn: Day }> {
      for (const { id, body, atMs } of cashMoved.iterate(msOf(days)))
        yield { ...(JSON.parse(body) as EntryBody<'cash.moved'>), id: idOfBlob(id), movedOn: dayInIndia(atMs) }
    },
    /** Dealers' bills, goods sent back, payments to them, and what was taken back of either, by the day they were posted. */
    *ofDealers(days: Days): Generator<DealerMoney> {
      for (const { kind, id, body, atMs } of ofDealers.iterate(msOf(days)))
        yield { kind, id: idOfBlob(id), postedOn: dayInIndia(atMs), body: JSON.parse(body) } as DealerMoney
    },
    skipped: (days: Days) => skipped.all(msOf(days)),
  }
}
export type MonthRows = ReturnType<typeof prepareMonthRows>

interface Instants {
  readonly fromMs: number
  readonly beforeMs: number
}

function msOf({ from, before }: Days): Instants {
  return { fromMs: Date.parse(startOfDayInIndia(from)), beforeMs: Date.parse(startOfDayInIndia(before)) }
}
