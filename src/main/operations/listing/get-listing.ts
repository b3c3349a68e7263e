// One invoice that was brought to the marketplace, with each step of its way.

import type { ListingStep, ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import type { Deps } from '../deps.ts'
import { listingStep, listingView, requireListing } from './listing-state.ts'

/** Refuses `not_found`. */
export function getListing(
  { ledger: { rows } }: Deps,
  { id }: { readonly id: string },
): ListingView & { steps: ListingStep[] } {
  const stored = requireListing(rows, id)
  return { ...listingView(rows, stored), steps: rows.listings.steps(stored.seq).map(listingStep) }
}
