// Lists of what the shop brought to the marketplace, of what it could bring, and what it cost so far.

import type { Database } from 'better-sqlite3'
import type { FindListings, ListingCosts } from '../../../../shared/contract/counter/finance/listing-calls.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import {
  type ListingRow,
  lastStepSql,
  listingColumns,
  listingFrom,
  readListing,
  type StoredListing,
} from './listing-rows.ts'

const ended = `coalesce((select state from listing_step where seq = ${lastStepSql}), 'asked')
  in ('refused', 'repaid', 'withdrawn', 'declined', 'expired', 'refunded')`
const where: Readonly<Record<FindListings['state'], string>> = {
  all: '1 = 1',
  going_on: `not ${ended}`,
  ended,
}
/** Of invoices `v` with their balances `b`: what may be worth offering. Whether it can be is said by eligibility.ts. */
const unpaidB2b = `from invoice_balance b join invoice v on v.seq = b.invoice_seq join entry e on e.seq = v.seq
  where b.due_paise > 0 and v.buyer_gstin is not null and v.document_type = 'tax_invoice' and v.due_on >= ?
    and not exists (select 1 from invoice_void x where x.invoice_seq = v.seq)
    and not exists (select 1 from listing l where l.invoice_seq = v.seq
      and coalesce((select state from listing_step where seq = ${lastStepSql}), 'asked') not in ('refused', 'withdrawn', 'expired'))`
const costs = `select count(*) as count, coalesce(sum(s.settled_paise), 0) as settledPaise,
    coalesce(sum(s.reserve_paid_paise), 0) as reservePaidPaise,
    coalesce(sum(s.advance_paise - s.funded_paise), 0) as discountPaise,
    coalesce(sum(s.fee_paise), 0) as feePaise, coalesce(sum(s.fee_gst_paise), 0) as feeGstPaise,
    coalesce(sum(max(0, s.face_paise - s.advance_paise - s.reserve_paid_paise)) filter (where s.state = 'repaid'), 0) as latePaise
  from listing l join listing_step s on s.seq = ${lastStepSql} where s.settled_paise > 0`

export function prepareListingListRows(db: Database) {
  const lists = Object.fromEntries(
    Object.entries(where).map(([state, condition]) => [
      state,
      {
        rows: db.prepare<[number, number], ListingRow>(
          `select ${listingColumns} ${listingFrom} where ${condition} order by l.seq desc limit ? offset ?`,
        ),
        count: db.prepare<[], number>(`select count(*) from listing l where ${condition}`).pluck(),
      },
    ]),
  )
  const eligible = db.prepare<[string, number, number], { id: Buffer; seq: number }>(
    `select e.id, v.seq ${unpaidB2b} order by v.due_on, v.seq limit ? offset ?`,
  )
  const eligibleCount = db.prepare<[string], { total: number; duePaise: number }>(
    `select count(*) as total, coalesce(sum(b.due_paise), 0) as duePaise ${unpaidB2b}`,
  )
  const summed = db.prepare<[], ListingCosts>(costs)
  return {
    /** The newest first. */
    find({ limit, offset, state }: FindListings): { rows: StoredListing[]; total: number } {
      const list = lists[state]
      return { rows: list?.rows.all(limit, offset).map(readListing) ?? [], total: list?.count.get() ?? 0 }
    },
    /** Due on that day or later, the soonest first. */
    eligible: (dueFrom: string, limit: number, offset: number) =>
      eligible.all(dueFrom, limit, offset).map(({ id, seq }) => ({ id: idOfBlob(id), seq })),
    eligibleTotal: (dueFrom: string) => eligibleCount.get(dueFrom) ?? { total: 0, duePaise: 0 },
    /** Of all that was settled. */
    costs: (): ListingCosts => summed.get() as ListingCosts,
  }
}
export type ListingListRows = ReturnType<typeof prepareListingListRows>
