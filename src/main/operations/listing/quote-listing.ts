// What an unpaid invoice would bring and cost if it were funded today, before anybody consents to it.

import type { QuotedListing, QuoteListing } from '../../../shared/contract/counter/finance/listing-calls.ts'
import type { Deps } from '../deps.ts'
import { quoteOffered } from './listing-state.ts'

/** Refuses `not_found` and `listing_unfit`. */
export function quoteListing({ clock, ledger }: Deps, input: QuoteListing): QuotedListing {
  return quoteOffered(ledger.rows, clock, input)
}
