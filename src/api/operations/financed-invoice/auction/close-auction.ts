// An auction closes: the lowest rates win, each pays as it bid, the last is cut, and the money that did not win goes back. In
// one transaction the invoice is funded and settled, or it ends.

import { clearAuction, type WonSlice } from '../../../../shared/domain/finance/clear-auction.ts'
import { isFundable } from '../../../../shared/domain/finance/financed-states.ts'
import { standBids } from '../../../../shared/domain/finance/stand-bids.ts'
import { type AuctionBid, auctionBidRows } from '../../../store/market/auction/auction-bid-rows.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../../store/market/financed-part-rows.ts'
import { financingAccountRows } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { postMoney } from '../../post-money.ts'
import { openWallet } from '../../wallet.ts'
import { endOffer } from '../end-offer.ts'
import { feeKinds, lockForInvoice } from '../money/lock-money.ts'
import { settleInvoice } from '../money/settle-invoice.ts'
import { takeStep } from '../take-step.ts'
import { tellPart, tellPortfolios } from '../tell-parties.ts'
import { auctionOf, placedOf } from './auction-book.ts'
import { tellOutcomes } from './tell-bids.ts'
import { voidBid } from './withdraw-bid.ts'

export type AuctionEnd = 'funded' | 'expired'

/** Undefined: its time has not come, or somebody else has closed it. */
export async function closeAuction(deps: ApiDeps, tx: Tx, id: string): Promise<AuctionEnd | undefined> {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  const isDue = invoice?.closesAt != null && invoice.closesAt.getTime() <= deps.clock.nowMs()
  if (invoice === undefined || !isDue || !isFundable(invoice.state)) return undefined
  const bids = await auctionBidRows(tx).openOf(id)
  const { days, owedPaise, takesPart } = auctionOf(invoice)
  // A cut of some paise can come to a price of nothing.
  const won = clearAuction(standBids(bids.map(placedOf), owedPaise), owedPaise, days).filter(
    ({ pricePaise }) => pricePaise > 0,
  )
  const coveredPaise = sumOf(won, 'slicePaise')
  if (coveredPaise === 0 || (coveredPaise < owedPaise && !takesPart)) {
    const notes = coveredPaise === 0 ? 'Nobody bid.' : 'The bids came to less than was asked for.'
    await endOffer(deps, tx, invoice, { to: 'expired', byId: null, notes })
    return 'expired'
  }
  await award(deps, tx, invoice, { bids, won })
  return 'funded'
}

interface Award {
  readonly bids: readonly AuctionBid[]
  readonly won: readonly WonSlice[]
}

async function award(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice, { bids, won }: Award): Promise<void> {
  const { facePaise, id: invoiceId, sellerId } = invoice
  const owedPaise = sumOf(won, 'slicePaise')
  const targetPaise = sumOf(won, 'pricePaise')
  await openWallet(deps, tx, sellerId)
  await lockForInvoice(tx, invoice, feeKinds)
  const sums = financedSums(tx)
  await sums.saveTerms(invoiceId, { ...invoice, owedPaise, targetPaise, reservePaise: facePaise - owedPaise })
  const slices = new Map(won.map(slice => [slice.bidId, slice]))
  for (const bid of bids) {
    const slice = slices.get(bid.id)
    if (slice === undefined) await voidBid(deps, tx, bid, 'lost')
    else await takeSlice(deps, tx, bid, slice)
  }
  sums.addFunded(invoiceId, targetPaise)
  const priced = (await financedInvoiceRows(tx).byId(invoiceId)) ?? invoice
  await settleInvoice(deps, tx, priced)
  const funded = await takeStep(deps, tx, priced, { to: 'funded', byId: null, notes: 'The auction closed.' })
  await tellAward(deps, tx, funded, bids, slices)
}

/** What was held above the price goes back first. */
async function takeSlice(deps: ApiDeps, tx: Tx, bid: AuctionBid, slice: WonSlice): Promise<void> {
  const { entryId, heldPaise, investorId, invoiceId } = bid
  const { pricePaise, rateBps, slicePaise } = slice
  const at = new Date(deps.clock.nowMs())
  const partId = deps.newId()
  if (heldPaise !== pricePaise) {
    const legsOf = (amountPaise: number) =>
      [
        { account: { kind: 'escrow', invoiceId }, amountPaise: -amountPaise },
        { account: { kind: 'wallet', ownerId: investorId }, amountPaise },
      ] as const
    const back = { kind: 'refund', cause: `end ${entryId}`, endsId: entryId, legs: legsOf(heldPaise) } as const
    await postMoney(deps, tx, { ...back, invoiceId })
    const hold = { kind: 'hold', cause: `hold ${partId}`, legs: legsOf(-pricePaise), byId: investorId } as const
    await postMoney(deps, tx, { ...hold, invoiceId })
  }
  const part = { id: partId, invoiceId, investorId, paidPaise: pricePaise, expectedPaise: slicePaise, fundedAt: at }
  financedPartRows(tx).insert(part)
  await auctionBidRows(tx).end([{ id: bid.id, state: 'won', rateBps, wonPaise: slicePaise }], at)
}

async function tellAward(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  bids: readonly AuctionBid[],
  slices: ReadonlyMap<string, WonSlice>,
): Promise<void> {
  tellOutcomes(
    deps,
    tx,
    invoice,
    bids.map(bid => {
      const wonPaise = slices.get(bid.id)?.slicePaise ?? 0
      return { bid, wonPaise, outcome: wonPaise > 0 ? ('won' as const) : ('lost' as const) }
    }),
  )
  const parts = await financedPartRows(tx).ofInvoices([invoice.id])
  const investorIds = parts.map(({ investorId }) => investorId)
  const accounts = new Map((await financingAccountRows(tx).byIds(investorIds)).map(each => [each.id, each]))
  const sellerBalancePaise = await openWallet(deps, tx, invoice.sellerId)
  for (const part of parts) {
    const investor = accounts.get(part.investorId)
    if (investor === undefined) throw new Error('who bids has an account')
    const investorBalancePaise = await openWallet(deps, tx, part.investorId)
    tellPart(deps, tx, investor, { invoice, part, investorBalancePaise, sellerBalancePaise })
  }
  await tellPortfolios(deps, tx, investorIds)
}

function sumOf(won: readonly WonSlice[], field: 'slicePaise' | 'pricePaise'): number {
  return won.reduce((sum, slice) => sum + slice[field], 0)
}
