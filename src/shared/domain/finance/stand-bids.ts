// How bids stand against each other before an auction closes. A bid may go down by itself as far as its limit: no further
// than it has to, and as far as it may when that is not enough to win all of its slice.

import type { Paise } from '../../kernel/money.ts'
import { type Bid, clearAuction, inClearingOrder, type WonSlice } from './clear-auction.ts'

/** So much lower a later bid has to be. */
export const bidStepBps = 5

export interface PlacedBid extends Omit<Bid, 'rateBps'> {
  /** The rate it begins with. */
  readonly askedBps: number
  /** The lowest it goes down to by itself; the same where it does not. */
  readonly limitBps: number
}

/**
 * The rate at which each stands, in the order given. It follows from the bids alone, not from the order in which they met:
 * the first that does not win all of its slice sets the bar, and whoever wins goes just below that.
 */
export function standBids(bids: readonly PlacedBid[], advancePaise: Paise): Bid[] {
  const atLimit = bids.map(bid => ({ ...bid, rateBps: bid.limitBps }))
  const whole = new Set(wonWhole(atLimit, advancePaise))
  const bar = inClearingOrder(atLimit).find(({ id }) => !whole.has(id))
  return bids.map(({ askedBps, id, limitBps, placedAt, slicePaise }, index) => {
    const bid = { id, slicePaise, placedAt }
    if (bar === undefined) return { ...bid, rateBps: askedBps }
    if (!whole.has(id)) return { ...bid, rateBps: limitBps }
    const isEarlier = placedAt < bar.placedAt || (placedAt === bar.placedAt && index < bids.findIndex(isOf(bar.id)))
    const needed = isEarlier ? bar.limitBps : bar.limitBps - bidStepBps
    return { ...bid, rateBps: Math.min(askedBps, Math.max(limitBps, needed)) }
  })
}

export interface AuctionBook {
  /** Of the bids that win, and how much. */
  readonly won: readonly WonSlice[]
  /** Together, of the advance. */
  readonly coveredPaise: Paise
  /** The lowest rate; undefined: nobody bids. */
  readonly bestBps: number | undefined
  /** A new bid wins something below this; undefined: any does. */
  readonly barBps: number | undefined
}

/** Who would win if it closed now. */
export function auctionBook(bids: readonly PlacedBid[], advancePaise: Paise, days: number): AuctionBook {
  const standing = standBids(bids, advancePaise)
  const won = clearAuction(standing, advancePaise, days)
  const coveredPaise = won.reduce((sum, { slicePaise }) => sum + slicePaise, 0)
  const limits = new Map(bids.map(({ id, limitBps }) => [id, limitBps]))
  // Whoever wins last is the one to be displaced, and goes down first.
  const barBps = Math.max(...won.map(({ bidId }) => limits.get(bidId) ?? 0))
  return {
    ...{ won, coveredPaise, bestBps: won[0]?.rateBps },
    barBps: coveredPaise < advancePaise ? undefined : barBps,
  }
}

const isOf =
  (id: string) =>
  (bid: { readonly id: string }): boolean =>
    bid.id === id

function wonWhole(bids: readonly Bid[], advancePaise: Paise): string[] {
  const slices = new Map(bids.map(({ id, slicePaise }) => [id, slicePaise]))
  return clearAuction(bids, advancePaise, 0)
    .filter(({ bidId, slicePaise }) => slices.get(bidId) === slicePaise)
    .map(({ bidId }) => bidId)
}
