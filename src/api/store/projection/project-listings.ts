// What requests to the marketplace and its answers leave in the store: one row for each listing, the same in whatever order
// its entries come.

import type { ListingMove } from '../../../shared/records/listing.ts'
import { arrayParameters, type Columns, type RowOf } from '../binary-arrays.ts'
import { writeMany } from '../insert-many.ts'
import type { Write } from '../write-together.ts'
import type { ReadFact } from './posted-fact.ts'

const columns = {
  id: 'uuid',
  invoiceId: 'uuid',
  asked: 'jsonb',
  askedAt: 'timestamptz',
  withdrawnAt: 'timestamptz',
  step: 'int',
  moveId: 'uuid',
  move: 'jsonb',
  postedPaise: 'bigint',
} as const satisfies Columns
type ListingRow = RowOf<typeof columns>

const write = writeMany(
  'listing',
  columns,
  first => `insert into listing as l (shop_id, id, invoice_id, asked, asked_at, withdrawn_at, step, move_id, move, posted_paise)
    select $1::uuid, * from unnest(${arrayParameters(columns, first)})
    on conflict (shop_id, id) do update set asked = coalesce(l.asked, excluded.asked),
      asked_at = coalesce(l.asked_at, excluded.asked_at), withdrawn_at = least(l.withdrawn_at, excluded.withdrawn_at),
      posted_paise = greatest(l.posted_paise, excluded.posted_paise),
      (step, move_id, move) = (select * from (values (l.step, l.move_id, l.move), (excluded.step, excluded.move_id, excluded.move))
        m(step, move_id, move) order by step desc, move_id desc nulls last limit 1)`,
)

export function projectListings(facts: readonly ReadFact[]): Write[] {
  const rows = new Map<string, ListingRow>()
  for (const fact of facts) {
    const row = rowOf(fact)
    if (row?.id == null) continue
    const before = rows.get(row.id)
    rows.set(row.id, before === undefined ? row : together(before, row))
  }
  return write([...rows.values()])
}

const nothing = { asked: null, askedAt: null, withdrawnAt: null, step: 0, moveId: null, move: null, postedPaise: 0 }

function rowOf({ at, fact, rows: { listing, listingMove, listingWithdrawal } }: ReadFact): ListingRow | undefined {
  if (listing !== undefined) {
    const { id, invoiceId, ...asked } = listing
    return { ...nothing, id, invoiceId, asked: JSON.stringify(asked), askedAt: at }
  }
  if (listingWithdrawal !== undefined) {
    const { invoiceId, listingId: id } = listingWithdrawal
    return { ...nothing, id, invoiceId, withdrawnAt: at }
  }
  return listingMove === undefined ? undefined : movedRow(fact.id, listingMove)
}

function movedRow(moveId: string, move: ListingMove): ListingRow {
  const { invoiceId, listingId: id, receivedPaise: postedPaise, step } = move
  return { ...nothing, id, invoiceId, step, moveId, move: JSON.stringify(move), postedPaise }
}

/** Two entries of one push: one write for each row. */
function together(one: ListingRow, other: ListingRow): ListingRow {
  const isLater = placeOf(other) > placeOf(one)
  const { step, moveId, move } = isLater ? other : one
  return {
    ...{ ...one, step, moveId, move, asked: one.asked ?? other.asked, askedAt: one.askedAt ?? other.askedAt },
    withdrawnAt: one.withdrawnAt ?? other.withdrawnAt,
    postedPaise: Math.max(one.postedPaise ?? 0, other.postedPaise ?? 0),
  }
}

/** Steps by their number, and those of one number by their entry. */
function placeOf({ moveId, step }: ListingRow): string {
  return `${String(step).padStart(8, '0')} ${moveId ?? ''}`
}
