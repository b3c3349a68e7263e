// Asks to have an invoice back from the marketplace. Whether it is too late the server says.

import type { ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { mayWithdraw } from '../../../shared/domain/finance/eligibility.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { keptListing, requireListing } from './listing-state.ts'

/** Refuses `not_found` and `listing_ended`. Asked again, it is asked once. */
export function withdrawListing(
  { clock, ledger, session }: Deps,
  { id, listingId }: { readonly id: string; readonly listingId: string },
): ListingView {
  return transact(ledger, tx => {
    const { invoiceId, seq, withdrawalAtMs } = requireListing(tx.rows, listingId)
    if (withdrawalAtMs !== null) return keptListing(tx.rows, seq)
    const { poster } = requireShop(tx.rows, session)
    const state = tx.rows.listings.standing(seq)?.state
    if (!mayWithdraw(state)) throw new Refusal('listing_ended', { state })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id, kind: 'listing.withdrawn', body: { listingId, invoiceId } }, atMs)
    tx.changed('listing', listingId)
    return keptListing(tx.rows, seq)
  })
}
