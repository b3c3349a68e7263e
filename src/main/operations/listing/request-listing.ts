// Asks the marketplace to fund an unpaid invoice: a request, posted here and answered by the server when it has it.

import type { ListingView, RequestListing } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { keptListing, quoteOffered } from './listing-state.ts'

/** Refuses `not_found`, `listing_unfit`, `listing_quote_changed`. */
export function requestListing({ clock, ledger, session }: Deps, input: RequestListing): ListingView {
  return transact(ledger, tx => {
    const posted = tx.rows.entries.seqOfId(input.id)
    if (posted !== undefined) return requestedBefore(tx.rows, posted, input)
    const { poster } = requireShop(tx.rows, session)
    const { id, invoiceId, pricing } = input
    const { quote } = quoteOffered(tx.rows, clock, input)
    if (quote.settlementPaise !== input.quote.settlementPaise || quote.facePaise !== input.quote.facePaise)
      throw new Refusal('listing_quote_changed', { settlementPaise: quote.settlementPaise })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const listing = { id, invoiceId, pricing, quote }
    const seq = tx.post(poster, { id, kind: 'listing.requested', body: { listing } }, atMs)
    tx.changed('listing', id)
    return keptListing(tx.rows, seq)
  })
}

function requestedBefore(rows: LedgerRows, seq: number, { invoiceId }: RequestListing): ListingView {
  const known = rows.listings.bySeq(seq)
  if (known === undefined || known.invoiceId !== invoiceId) throw new Refusal('entry_conflict')
  return keptListing(rows, seq)
}
