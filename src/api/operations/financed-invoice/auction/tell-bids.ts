// What bids do to an auction: everybody hears how it stands, without names; an investor what has become of his own.

import type { BidOutcome } from '../../../protocol/financing/market-news.ts'
import type { AuctionBid } from '../../../store/market/auction/auction-bid-rows.ts'
import type { FinancedInvoice } from '../../../store/market/financed-invoice-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { tellMarket } from '../../tell-market.ts'
import { bookOf } from './auction-book.ts'

interface BidsChange {
  readonly before: readonly AuctionBid[]
  readonly after: readonly AuctionBid[]
  /** Whose doing it is. */
  readonly byId: string
}

/** The invoice as it is by now. */
export async function tellBids(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice, change: BidsChange): Promise<void> {
  const { after, before, byId } = change
  const book = bookOf(invoice, after)
  const [wonBefore, wonAfter] = [wonOf(invoice, before), wonOf(invoice, after)]
  const outbid = after.filter(
    ({ id, investorId }) => investorId !== byId && (wonAfter.get(id) ?? 0) < (wonBefore.get(id) ?? 0),
  )
  tellMarket(deps, tx, [
    { kind: 'book', invoice, book, bidCount: after.length },
    ...outbid.map(bid => ({
      kind: 'bid' as const,
      invoice,
      bid,
      wonPaise: wonAfter.get(bid.id) ?? 0,
      outcome: 'outbid' as const,
    })),
  ])
}

/** The auction is over, or the offer has ended. */
export function tellOutcomes(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  outcomes: readonly { readonly bid: AuctionBid; readonly wonPaise: number; readonly outcome: BidOutcome }[],
): void {
  tellMarket(
    deps,
    tx,
    outcomes.map(each => ({ kind: 'bid' as const, invoice, ...each })),
  )
}

function wonOf(invoice: FinancedInvoice, bids: readonly AuctionBid[]): Map<string, number> {
  return new Map(bookOf(invoice, bids).won.map(({ bidId, slicePaise }) => [bidId, slicePaise]))
}
