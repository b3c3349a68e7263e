// The papers a bundle holds: every document with a number of its own, and slips of money paid back, by kind and month.

import type { Database } from 'better-sqlite3'
import type { SeriesKind } from '../../../shared/domain/invoice/document-type.ts'
import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { DocumentType } from '../../../shared/records/invoice.ts'
import { entrySeqSql } from '../rows/line-key.ts'
import { numberSql, within, withinDays } from './facts.ts'
import type { BundleSpan } from './sheet.ts'

/** All kinds with numbers of their own: one that is added elsewhere does not compile here until it has its papers. */
export type BundledPaperKind = Exclude<SeriesKind, DocumentType> | 'invoice' | 'refund_slip'

export interface BundledPaper {
  readonly kind: BundledPaperKind
  /** Of the entry it was posted with; of a shift, of the entry that opened it. */
  readonly seq: number
  /** Of a slip, which has none, the id of its refund. */
  readonly number: string
  readonly on: Day
}

interface PaperRow {
  readonly seq: number
  readonly number: string
  readonly atMs: number
}

/** Each selects `seq`, `number` and `atMs`; numbers of different kinds never are the same. */
const paperSql: Readonly<Record<BundledPaperKind, string>> = {
  invoice: `select v.seq, ${numberSql('v')} as number, v.issued_at_ms as atMs from invoice v where ${withinDays('v.issued_on')}`,
  credit_note: `select n.seq, ${numberSql('n')} as number, n.issued_at_ms as atMs from credit_note n
    where ${withinDays('n.issued_on')}`,
  receipt: `select ${entrySeqSql('p.payment_key')} as seq, p.receipt_number as number, p.received_at_ms as atMs from payment p
    where p.receipt_number is not null and ${within('p.received_at_ms')}`,
  refund_slip: `select ${entrySeqSql('r.refund_key')} as seq, ${idSql('r.id')} as number, r.refunded_at_ms as atMs
    from refund r where r.is_from_credit = 1 and ${within('r.refunded_at_ms')}`,
  shift: `select k.shift_seq as seq, ${numberSql('k')} as number, e.at_ms as atMs from shift_closing k
    join entry e on e.seq = k.seq where ${within('e.at_ms')}`,
  debit_note: `select g.seq, ${numberSql('g')} as number, e.at_ms as atMs from goods_return g
    join entry e on e.seq = g.seq where ${within('e.at_ms')}`,
  dealer_order: `select o.seq, ${numberSql('o')} as number, o.ordered_at_ms as atMs from dealer_order o
    where ${within('o.ordered_at_ms')}`,
}
const kinds = Object.keys(paperSql) as BundledPaperKind[]

export function countPapers(db: Database, span: BundleSpan): number {
  return kinds.reduce((sum, kind) => sum + countOf(db, kind, span), 0)
}

function countOf(db: Database, kind: BundledPaperKind, span: BundleSpan): number {
  return db.prepare<unknown[], number>(`select count(*) from (${paperSql[kind]})`).pluck().get(span) ?? 0
}

/** One kind after the other, each in the order of its numbers' posting; read a page at a time. */
export function* papersOf(db: Database, span: BundleSpan): Generator<BundledPaper> {
  for (const kind of kinds) {
    const page = db.prepare<unknown[], PaperRow>(
      `select * from (${paperSql[kind]}) where seq > :afterSeq order by seq limit 1000`,
    )
    for (let afterSeq = 0, rows = page.all({ ...span, afterSeq }); rows.length > 0; ) {
      for (const { seq, number, atMs } of rows) yield { kind, seq, number, on: dayInIndia(atMs) }
      afterSeq = rows.at(-1)?.seq ?? afterSeq
      rows = page.all({ ...span, afterSeq })
    }
  }
}

/** An id as sheets show it. */
function idSql(column: string): string {
  const parts = [
    [1, 8],
    [9, 4],
    [13, 4],
    [17, 4],
    [21, 12],
  ].map(([from, length]) => `substr(hex(${column}), ${from}, ${length})`)
  return `lower(${parts.join(" || '-' || ")})`
}
