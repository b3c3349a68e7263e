// What is typed for a bid, and what it comes to.

import type { AuctionBook } from '../../../shared/contract/market/listing.ts'
import { discountOf } from '../../../shared/domain/finance/price-advance.ts'
import { parseRupees } from '../../../shared/kernel/money.ts'

export interface BidDraft {
  readonly slice: string
  readonly rate: string
  /** Empty: it does not go down by itself. */
  readonly limit: string
}

export interface ReadBid {
  readonly slicePaise: number | undefined
  readonly rateBps: number | undefined
  readonly limitBps: number | undefined
  /** The price at the lowest rate; undefined: it cannot be sent. */
  readonly heldPaise: number | undefined
  /** What even the lowest rate brings. */
  readonly gainPaise: number
}

const ratePattern = /^\d{1,2}([.,]\d{1,2})?$/

/** `13.5` → 1350. */
export function readRate(text: string): number | undefined {
  const typed = text.trim()
  return ratePattern.test(typed) ? Math.round(Number(typed.replace(',', '.')) * 100) : undefined
}

/** Each part that does not fit is undefined. */
export function readBid(
  draft: BidDraft,
  { days, maxRateBps }: Pick<AuctionBook, 'days' | 'maxRateBps'>,
  owedPaise: number,
): ReadBid {
  const slice = parseRupees(draft.slice)
  const slicePaise = slice !== undefined && slice > 0 && slice <= owedPaise ? slice : undefined
  const rate = readRate(draft.rate)
  const rateBps = rate !== undefined && rate <= maxRateBps ? rate : undefined
  const limit = draft.limit.trim() === '' ? rateBps : readRate(draft.limit)
  const limitBps = limit !== undefined && rateBps !== undefined && limit <= rateBps ? limit : undefined
  if (slicePaise === undefined || rateBps === undefined || limitBps === undefined)
    return { slicePaise, rateBps, limitBps, heldPaise: undefined, gainPaise: 0 }
  const heldPaise = slicePaise - discountOf(slicePaise, limitBps, days)
  return { slicePaise, rateBps, limitBps, heldPaise, gainPaise: slicePaise - heldPaise }
}
