// What became of one invoice on the marketplace, and whether it could be offered now.

import type { ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import type { Ineligibility } from '../../../shared/records/listing.ts'
import type { Deps } from '../deps.ts'
import { listingView, readOffered } from './listing-state.ts'

/** Refuses `not_found`. */
export function ofInvoiceListing(
  { clock, ledger: { rows } }: Deps,
  { invoiceId }: { readonly invoiceId: string },
): { listings: ListingView[]; ineligibilities: Ineligibility[] } {
  const { ineligibilities, seq } = readOffered(rows, clock, invoiceId)
  const listings = rows.listings.ofInvoice(seq).map(each => listingView(rows, each))
  return { listings, ineligibilities: [...ineligibilities] }
}
