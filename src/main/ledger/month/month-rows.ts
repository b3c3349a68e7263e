// Everything a month holds, read in order for the accountant's files: whole documents, from the bodies of their entries.

import type { Database } from 'better-sqlite3'
import { type Day, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Buyer, Invoice } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { entrySeqSql } from '../rows/line-key.ts'
import { blobOfId } from '../statements/id-blob.ts'

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

/** Statements of a worker that reads months; the counter itself never prepares them. */
export function prepareMonthRows(db: Database) {
  const count = db
    .prepare<Days, number>('select count(*) from invoice where issued_on >= :from and issued_on < :before')
    .pluck()
  const issued = db.prepare<Days, { body: string }>(
    `select e.body from invoice v join entry e on e.seq = v.seq
     where v.issued_on >= :from and v.issued_on < :before order by v.issued_on, v.seq`,
  )
  const received = db.prepare<Instants, { body: string; invoiceBody: string }>(
    `select e.body, i.body as invoiceBody from payment p
     join entry e on e.seq = ${entrySeqSql('p.payment_key')} join entry i on i.seq = p.invoice_seq
     where p.receipt_number is not null and p.received_at_ms >= :fromMs and p.received_at_ms < :beforeMs order by p.payment_key`,
  )
  const skipped = db.prepare<Instants, SkippedRange>(
    `select s.series, s.financial_year as financialYear, s.from_serial as fromSerial, s.to_serial as toSerial
     from skipped_number s join entry e on e.seq = s.entry_seq where e.at_ms >= :fromMs and e.at_ms < :beforeMs`,
  )
  const total = db
    .prepare<[Buffer], number>('select total_paise from invoice v join entry e on e.seq = v.seq where e.id = ?')
    .pluck()
  return {
    count: (days: Days) => count.get(days) ?? 0,
    *issued(days: Days): Generator<{ invoice: Invoice; payments: Payment[] }> {
      for (const { body } of issued.iterate(days)) yield JSON.parse(body) as { invoice: Invoice; payments: Payment[] }
    },
    /** Money taken after its sale. */
    *received(days: Days): Generator<{ payment: Payment; buyer: Buyer | null; invoiceNumber: string }> {
      for (const { body, invoiceBody } of received.iterate(msOf(days))) {
        const { invoice } = JSON.parse(invoiceBody) as { invoice: Invoice }
        const { payment } = JSON.parse(body) as { payment: Payment }
        yield { payment, buyer: invoice.buyer, invoiceNumber: invoice.number }
      }
    },
    skipped: (days: Days) => skipped.all(msOf(days)),
    totalOfInvoice: (id: string) => total.get(blobOfId(id)),
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
