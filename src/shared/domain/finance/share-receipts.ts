// Who gets what of the buyer's money (domain.md 1.3, F6, F7, F11, F12): investors until the advance is theirs, then what
// being late costs, then the seller's reserve. Nothing is dropped: what is above all of it is nobody's yet.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import { shareByLargestRemainder } from '../../kernel/largest-remainder.ts'
import type { Paise } from '../../kernel/money.ts'
import { discountOf } from './price-advance.ts'

export interface FundedTerms {
  readonly advancePaise: Paise
  readonly reservePaise: Paise
  readonly dueOn: Day
  /** Yearly, simple, from the day after it was due. */
  readonly lateBps: number
  /** In the order in which they came. */
  readonly contributionsPaise: readonly Paise[]
}

export interface BuyerReceipt {
  readonly on: Day
  readonly amountPaise: Paise
}

export interface ReceiptShares {
  /** Of the advance, for each contribution. */
  readonly investorsPaise: readonly Paise[]
  /** For being late, for each contribution. */
  readonly latePaise: readonly Paise[]
  readonly sellerPaise: Paise
  /** Above what was owed: kept for a person to look at. */
  readonly surplusPaise: Paise
}

/** One answer for each receipt, in their order. What was written off is shared in the same way when it comes back. */
export function shareReceipts(terms: FundedTerms, receipts: readonly BuyerReceipt[]): ReceiptShares[] {
  const { advancePaise, reservePaise, contributionsPaise } = terms
  const investors = cumulativeShares(contributionsPaise)
  const late = cumulativeShares(contributionsPaise)
  const left = { advance: advancePaise, late: 0, reserve: reservePaise }
  return receipts.map(({ on, amountPaise }) => {
    const toInvestors = Math.min(amountPaise, left.advance)
    left.advance -= toInvestors
    // What being late costs is known on the day on which the investors have all that is theirs.
    if (toInvestors > 0 && left.advance === 0) {
      left.late = lateCharge(terms, on)
      left.reserve -= left.late
    }
    const toLate = Math.min(amountPaise - toInvestors, left.late)
    left.late -= toLate
    const toSeller = Math.min(amountPaise - toInvestors - toLate, left.reserve)
    left.reserve -= toSeller
    return {
      investorsPaise: investors(toInvestors),
      latePaise: late(toLate),
      sellerPaise: toSeller,
      surplusPaise: amountPaise - toInvestors - toLate - toSeller,
    }
  })
}

/** Never above the reserve, from which it is taken (F11). */
export function lateCharge({ advancePaise, reservePaise, dueOn, lateBps }: FundedTerms, paidOn: Day): Paise {
  const daysLate = Math.max(0, daysBetween(dueOn, paidOn))
  return Math.min(discountOf(advancePaise, lateBps, daysLate), reservePaise)
}

/** Shares of one obligation that comes in parts: of all so far, less what was shared before (F6). */
function cumulativeShares(weights: readonly number[]): (amountPaise: Paise) => Paise[] {
  const so = { farPaise: 0, shares: weights.map(() => 0) }
  return amountPaise => {
    const before = so.shares
    so.farPaise += amountPaise
    so.shares = shareByLargestRemainder(so.farPaise, weights)
    return so.shares.map((share, index) => share - (before[index] ?? 0))
  }
}
