// A listing as it stands: one that is kept on the screen after the marketplace shows it no more is not open.

import type { ListingDetails } from '../../../shared/contract/market/listing.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'

/** `error`: of the last asking. */
export function listingNow(listing: ListingDetails | undefined, error: Error | null): ListingDetails | undefined {
  if (listing === undefined || !(error instanceof Refusal) || error.code !== 'market_gone') return listing
  return { ...listing, isOpen: false }
}
