// An auction by yearly rate (domain.md 1.3, F13): the lowest rates win, each pays as it bid, and the last is cut to what is
// left of the advance.

import type { Instant } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'
import { discountOf } from './price-advance.ts'

export interface Bid {
  readonly id: string
  readonly rateBps: number
  /** So much of the advance. */
  readonly slicePaise: Paise
  readonly placedAt: Instant
}

export interface WonSlice {
  readonly bidId: string
  readonly rateBps: number
  /** What the bidder is owed when the invoice is due. */
  readonly slicePaise: Paise
  readonly discountPaise: Paise
  /** What he pays. */
  readonly pricePaise: Paise
}

/** By rate, then by time; of one instant in the order given. Bids that win nothing are left out. */
export function clearAuction(bids: readonly Bid[], advancePaise: Paise, days: number): WonSlice[] {
  const left = { paise: advancePaise }
  return inClearingOrder(bids).flatMap(({ id, rateBps, slicePaise: wantedPaise }) => {
    const slicePaise = Math.min(wantedPaise, left.paise)
    if (slicePaise <= 0) return []
    left.paise -= slicePaise
    const discountPaise = discountOf(slicePaise, rateBps, days)
    return [{ bidId: id, rateBps, slicePaise, discountPaise, pricePaise: slicePaise - discountPaise }]
  })
}

/** As `clearAuction` takes them. */
export function inClearingOrder<B extends Bid>(bids: readonly B[]): B[] {
  return bids.toSorted((a, b) => {
    if (a.rateBps !== b.rateBps) return a.rateBps - b.rateBps
    if (a.placedAt === b.placedAt) return 0
    return a.placedAt < b.placedAt ? -1 : 1
  })
}
