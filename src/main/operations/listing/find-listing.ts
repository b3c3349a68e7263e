// What the shop brought to the marketplace, the newest first, and what all of it cost so far.

import type { FindListings, ListingCosts, ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import type { Deps } from '../deps.ts'
import { listingView } from './listing-state.ts'

export function findListing(
  { ledger: { rows } }: Deps,
  input: FindListings,
): { rows: ListingView[]; total: number; costs: ListingCosts } {
  const page = rows.listingList.find(input)
  return {
    rows: page.rows.map(each => listingView(rows, each)),
    total: page.total,
    costs: rows.listingList.costs(),
  }
}
