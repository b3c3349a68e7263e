// A bid is taken back, until some time before the auction closes.

import { type AuctionBid, auctionBidRows } from '../../../store/market/auction/auction-bid-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { postMoney } from '../../post-money.ts'
import { tellBids } from './tell-bids.ts'

/** The caller's open bid for an invoice. Refuses `not_found`, `bid_binding`. */
export async function withdrawBid(
  deps: ApiDeps,
  tx: Tx,
  investor: Pick<FinancingAccount, 'id'>,
  invoiceId: string,
): Promise<AuctionBid> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  const bids = await auctionBidRows(tx).openOf(invoiceId)
  const bid = bids.find(({ investorId }) => investorId === investor.id)
  if (bid === undefined) throw new ApiRefusal('not_found')
  if (isBinding(deps, invoice)) throw new ApiRefusal('bid_binding')
  await voidBid(deps, tx, bid, 'withdrawn')
  const after = bids.filter(other => other !== bid)
  await tellBids(deps, tx, invoice, { before: bids, after, byId: investor.id })
  return { ...bid, state: 'withdrawn' }
}

/** Too near to the close to be taken back. */
export function isBinding({ clock, market }: ApiDeps, { closesAt }: FinancedInvoice): boolean {
  return closesAt !== null && clock.nowMs() >= closesAt.getTime() - market.auction.bindingMinutes * 60_000
}

/** What is held for it goes back. */
export async function voidBid(
  deps: ApiDeps,
  tx: Tx,
  bid: AuctionBid,
  state: 'withdrawn' | 'replaced' | 'lost',
): Promise<void> {
  const { entryId, heldPaise, id, investorId, invoiceId } = bid
  const legs = [
    { account: { kind: 'escrow', invoiceId }, amountPaise: -heldPaise },
    { account: { kind: 'wallet', ownerId: investorId }, amountPaise: heldPaise },
  ] as const
  await postMoney(deps, tx, { kind: 'refund', cause: `end ${entryId}`, endsId: entryId, legs, invoiceId })
  await auctionBidRows(tx).end([{ id, state }], new Date(deps.clock.nowMs()))
}
