// Invoices that the shop brought to the marketplace: what was asked and what was answered, and how each stands.

import type { Database } from 'better-sqlite3'
import type { AskedPricing, Listing, ListingMove, ListingQuote } from '../../../../shared/records/listing.ts'
import { listing, listingStep, listingWithdrawal } from '../../schema/listing.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'

interface ListingRow {
  readonly seq: number
  readonly id: Buffer
  readonly counterNo: number
  readonly number: number
  readonly atMs: number
  readonly by: string
  readonly invoiceSeq: number
  readonly invoiceId: Buffer
  readonly pricing: string
  readonly quote: string
  readonly withdrawalAtMs: number | null
}
interface StepRow extends Omit<ListingMove, 'listingId' | 'invoiceId'> {
  readonly atMs: number
}

export interface StoredListing extends Omit<ListingRow, 'id' | 'invoiceId' | 'pricing' | 'quote'> {
  readonly id: string
  readonly invoiceId: string
  readonly pricing: AskedPricing
  readonly quote: ListingQuote
}
export type StoredStep = StepRow

const columns = `l.seq, e.id, e.counter_no as counterNo, e.number, e.at_ms as atMs, e.by, l.invoice_seq as invoiceSeq,
  v.id as invoiceId, l.pricing, l.quote,
  (select min(we.at_ms) from listing_withdrawal w join entry we on we.seq = w.seq where w.listing_seq = l.seq) as withdrawalAtMs`
const from = 'from listing l join entry e on e.seq = l.seq join entry v on v.seq = l.invoice_seq'
const stepColumns = `s.step, s.state, s.reason, s.face_paise as facePaise, s.advance_paise as advancePaise,
  s.target_paise as targetPaise, s.funded_paise as fundedPaise, s.settled_paise as settledPaise, s.fee_paise as feePaise,
  s.fee_gst_paise as feeGstPaise, s.received_paise as receivedPaise, s.reserve_paid_paise as reservePaidPaise,
  e.at_ms as atMs`
/** In SQL: the seq of the step that says how listing `l` stands, the same in whatever order the steps came. */
export const lastStepSql = `(select s.seq from listing_step s join entry se on se.seq = s.seq where s.listing_seq = l.seq
  order by s.step desc, se.id desc limit 1)`

export function prepareListingRows(db: Database) {
  const insert = prepareInsert(db, listing)
  const insertStep = prepareInsert(db, listingStep)
  const insertWithdrawal = prepareInsert(db, listingWithdrawal)
  const bySeq = db.prepare<[number], ListingRow>(`select ${columns} ${from} where l.seq = ?`)
  const ofInvoice = db.prepare<[number], ListingRow>(
    `select ${columns} ${from} where l.invoice_seq = ? order by l.seq desc`,
  )
  const standing = db.prepare<[number], StepRow>(
    `select ${stepColumns} from listing_step s join entry e on e.seq = s.seq where s.listing_seq = ?
     order by s.step desc, e.id desc limit 1`,
  )
  const steps = db.prepare<[number], StepRow>(
    `select ${stepColumns} from listing_step s join entry e on e.seq = s.seq where s.listing_seq = ? order by s.step, e.id`,
  )
  return {
    insert({ id: _, invoiceId: __, pricing, quote }: Listing, place: { seq: number; invoiceSeq: number }): void {
      const { facePaise } = quote
      insert({ ...place, pricing: JSON.stringify(pricing), facePaise, quote: JSON.stringify(quote) })
    },
    insertWithdrawal: (seq: number, listingSeq: number) => void insertWithdrawal({ seq, listingSeq }),
    insertStep(seq: number, listingSeq: number, { listingId: _, invoiceId: __, ...said }: ListingMove): void {
      insertStep({ ...said, seq, listingSeq })
    },
    bySeq(seq: number): StoredListing | undefined {
      const row = bySeq.get(seq)
      return row === undefined ? undefined : readListing(row)
    },
    /** The newest first. */
    ofInvoice: (invoiceSeq: number): StoredListing[] => ofInvoice.all(invoiceSeq).map(readListing),
    /** How it stands; undefined: not answered yet. */
    standing: (seq: number): StoredStep | undefined => standing.get(seq),
    /** From the first on. */
    steps: (seq: number): StoredStep[] => steps.all(seq),
  }
}
export type ListingRows = ReturnType<typeof prepareListingRows>

export function readListing(row: ListingRow): StoredListing {
  return {
    ...row,
    id: idOfBlob(row.id),
    invoiceId: idOfBlob(row.invoiceId),
    pricing: JSON.parse(row.pricing) as AskedPricing,
    quote: JSON.parse(row.quote) as ListingQuote,
  }
}

export { columns as listingColumns, from as listingFrom, type ListingRow }
