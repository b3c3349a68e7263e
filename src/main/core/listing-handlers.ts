// Contract → operations: unpaid invoices that the shop brings to the marketplace, and its account there.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import type { Deps } from '../operations/deps.ts'
import { getFinanceAccount } from '../operations/finance-account/get-finance-account.ts'
import { linkFinanceAccount } from '../operations/finance-account/link-finance-account.ts'
import { buyerLinkListing } from '../operations/listing/buyer-link-listing.ts'
import { eligibleListing } from '../operations/listing/eligible-listing.ts'
import { findListing } from '../operations/listing/find-listing.ts'
import { getListing } from '../operations/listing/get-listing.ts'
import { ofInvoiceListing } from '../operations/listing/of-invoice-listing.ts'
import { quoteListing } from '../operations/listing/quote-listing.ts'
import { requestListing } from '../operations/listing/request-listing.ts'
import { withdrawListing } from '../operations/listing/withdraw-listing.ts'

export function listingHandlers(deps: Deps): Pick<Handlers<CounterContract, unknown>, 'listing' | 'financeAccount'> {
  return {
    listing: {
      quote: input => quoteListing(deps, input),
      request: input => requestListing(deps, input),
      withdraw: input => withdrawListing(deps, input),
      buyerLink: input => buyerLinkListing(deps, input),
      find: input => findListing(deps, input),
      get: input => getListing(deps, input),
      ofInvoice: input => ofInvoiceListing(deps, input),
      eligible: input => eligibleListing(deps, input),
    },
    financeAccount: { get: () => getFinanceAccount(deps), link: input => linkFinanceAccount(deps, input) },
  }
}
