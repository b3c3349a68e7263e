// Listings and what the server says of them, made by hand: say only what matters to the test.
import { quoteListing } from '../../../src/shared/domain/finance/quote-listing.ts'
import type { AskedPricing, Listing, ListingMove } from '../../../src/shared/records/listing.ts'

export const atRate = (rateBps = 1_500, advanceBps = 9_000): AskedPricing => ({ mode: 'rate', advanceBps, rateBps })
export const byAuction = (maxRateBps = 1_800, openHours = 24): AskedPricing => ({
  ...{ mode: 'auction', advanceBps: 9_000, maxRateBps, openHours, takesPart: true },
})

/** Of ₹10,000.00 due in 30 days, at 15 % a year. */
export function madeListing(said: Pick<Listing, 'id' | 'invoiceId'> & Partial<Listing>): Listing {
  const pricing = said.pricing ?? atRate()
  const of = { facePaise: 10_000_00, dueOn: '2026-12-20', today: '2026-11-20', feeBps: 0 }
  return { pricing, quote: quoteListing(pricing, of), ...said }
}

export function listingMove(said: Pick<ListingMove, 'listingId' | 'invoiceId'> & Partial<ListingMove>): ListingMove {
  return {
    ...{ step: 1, state: 'open', reason: '', facePaise: 10_000_00, advancePaise: 9_000_00, targetPaise: 8_889_04 },
    ...{ fundedPaise: 0, settledPaise: 0, feePaise: 0, feeGstPaise: 0, receivedPaise: 0, reservePaidPaise: 0 },
    ...said,
  }
}
