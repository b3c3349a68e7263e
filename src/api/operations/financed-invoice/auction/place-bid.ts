// An investor bids for an invoice: a yearly rate, down to which limit it may go by itself, and how much of the advance. The
// price at that limit is held in escrow, so whoever wins has paid.

import { clearAuction } from '../../../../shared/domain/finance/clear-auction.ts'
import { isFundable } from '../../../../shared/domain/finance/financed-states.ts'
import { discountOf } from '../../../../shared/domain/finance/price-advance.ts'
import { auctionBook, standBids } from '../../../../shared/domain/finance/stand-bids.ts'
import { type AuctionBid, auctionBidRows } from '../../../store/market/auction/auction-bid-rows.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { postMoney } from '../../post-money.ts'
import { openWallet } from '../../wallet.ts'
import { checkInvestor } from '../check-investor.ts'
import { checkLimits } from '../money/check-limits.ts'
import { auctionOf, placedOf } from './auction-book.ts'
import { tellBids } from './tell-bids.ts'
import { isBinding, voidBid } from './withdraw-bid.ts'

export interface AskedBid {
  readonly invoiceId: string
  /** Yearly; not above the highest of the auction. */
  readonly rateBps: number
  /** The lowest it goes down to by itself; left out: it does not. */
  readonly limitBps?: number | undefined
  /** So much of the advance. */
  readonly slicePaise: number
}

/**
 * An investor has one bid for an invoice: another takes its place. Refuses `role_unfit`, `not_found`, `not_fundable`,
 * `bidding_over`, `kyc_missing`, `own_invoice`, `rate_unfit`, `slice_unfit`, `bid_stale`, `bid_binding`, `wallet_short`, and
 * what `checkLimits` does.
 */
export async function placeBid(
  deps: ApiDeps,
  tx: Tx,
  investor: FinancingAccount,
  asked: AskedBid,
): Promise<AuctionBid> {
  if (investor.role !== 'investor') throw new ApiRefusal('role_unfit')
  const invoice = await openAuction(deps, tx, asked.invoiceId)
  await checkInvestor(tx, invoice, investor)
  const bids = await auctionBidRows(tx).openOf(invoice.id)
  const earlier = bids.find(({ investorId }) => investorId === investor.id)
  const placedAt = new Date(deps.clock.nowMs())
  const bid = { ...checkedBid(deps, invoice, asked), id: deps.newId(), invoiceId: invoice.id, placedAt }
  if (earlier !== undefined && isWorse(bid, earlier) && isBinding(deps, invoice)) throw new ApiRefusal('bid_binding')
  const others = bids.filter(other => other !== earlier)
  const made = { ...bid, investorId: investor.id, entryId: '', state: 'open', rateBps: null, wonPaise: null } as const
  checkWins(invoice, others, made)
  if (bids.length === 0) await checkLimits(deps, tx, invoice)
  const balancePaise = await openWallet(deps, tx, investor.id)
  if (balancePaise + (earlier?.heldPaise ?? 0) < bid.heldPaise) throw new ApiRefusal('wallet_short')
  if (earlier !== undefined) await voidBid(deps, tx, earlier, 'replaced')
  const entryId = await holdFor(deps, tx, made)
  await auctionBidRows(tx).insert({ ...made, entryId })
  const closesAt = await moveClose(deps, tx, invoice)
  const placed = { ...made, entryId }
  await tellBids(deps, tx, { ...invoice, closesAt }, { before: bids, after: [...others, placed], byId: investor.id })
  return placed
}

/** Locked. */
async function openAuction({ clock }: ApiDeps, tx: Tx, id: string): Promise<FinancedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (!isFundable(invoice.state) || invoice.pricing.mode !== 'auction') throw new ApiRefusal('not_fundable')
  // Before its time has come to be closed, too.
  if (invoice.closesAt !== null && clock.nowMs() >= invoice.closesAt.getTime()) throw new ApiRefusal('bidding_over')
  return invoice
}

function checkedBid({ market }: ApiDeps, invoice: FinancedInvoice, { limitBps, rateBps, slicePaise }: AskedBid) {
  const { days, maxRateBps, owedPaise } = auctionOf(invoice)
  const limit = limitBps ?? rateBps
  if (rateBps > maxRateBps || limit > rateBps || limit < 0) throw new ApiRefusal('rate_unfit')
  if (slicePaise > owedPaise || slicePaise < Math.min(market.smallestPaise, owedPaise))
    throw new ApiRefusal('slice_unfit')
  const heldPaise = slicePaise - discountOf(slicePaise, limit, days)
  return { askedBps: rateBps, limitBps: limit, slicePaise, heldPaise }
}

function isWorse(bid: Pick<AuctionBid, 'askedBps' | 'limitBps' | 'slicePaise'>, earlier: AuctionBid): boolean {
  return bid.askedBps > earlier.askedBps || bid.limitBps > earlier.limitBps || bid.slicePaise < earlier.slicePaise
}

/** Others were quicker, or lower: he is told what it takes now. */
function checkWins(invoice: FinancedInvoice, others: readonly AuctionBid[], bid: AuctionBid): void {
  const { days, owedPaise } = auctionOf(invoice)
  const standing = standBids([...others, bid].map(placedOf), owedPaise)
  if (clearAuction(standing, owedPaise, days).some(({ bidId }) => bidId === bid.id)) return
  const { barBps = 0, bestBps = 0 } = auctionBook(others.map(placedOf), owedPaise, days)
  const percent = (bps: number) => (bps / 100).toFixed(2)
  throw new ApiRefusal(
    'bid_stale',
    `At this rate the bid would win nothing any more: the best stands at ${percent(bestBps)} %, and it takes less than ${percent(barBps)} %.`,
  )
}

async function holdFor(deps: ApiDeps, tx: Tx, bid: AuctionBid): Promise<string> {
  const { heldPaise, id, investorId, invoiceId } = bid
  const legs = [
    { account: { kind: 'wallet', ownerId: investorId }, amountPaise: -heldPaise },
    { account: { kind: 'escrow', invoiceId }, amountPaise: heldPaise },
  ] as const
  const held = await postMoney(deps, tx, { kind: 'hold', cause: `hold ${id}`, legs, invoiceId, byId: investorId })
  if (held === undefined) throw new Error('a bid that is new is held for the first time')
  return held.id
}

/** Nobody wins by being the last to be heard: a late bid leaves the others time to answer, but not for ever. */
async function moveClose({ clock, market }: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<Date | null> {
  const { closesAt, pricing } = invoice
  if (closesAt === null || pricing.mode !== 'auction') return closesAt
  const { extendAtMostMinutes, extendMinutes } = market.auction
  const latestMs = Date.parse(pricing.closesAt) + extendAtMostMinutes * 60_000
  const movedMs = Math.min(clock.nowMs() + extendMinutes * 60_000, latestMs)
  if (movedMs <= closesAt.getTime()) return closesAt
  const moved = new Date(movedMs)
  await financedSums(tx).saveClose(invoice.id, moved)
  return moved
}
