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

/** What was handed on before. */
export interface SharedSoFar {
  /** To whomever, surplus too. */
  readonly sharedPaise: Paise
  /** Known once investors have all of the advance. */
  readonly latePaise: Paise
}

/** One answer for each receipt, in their order. What was written off is shared in the same way when it comes back. */
export function shareReceipts(terms: FundedTerms, receipts: readonly BuyerReceipt[]): ReceiptShares[] {
  const so = { far: { sharedPaise: 0, latePaise: 0 } }
  return receipts.map(receipt => {
    const { after, ...shares } = shareReceipt(terms, so.far, receipt)
    so.far = after
    return shares
  })
}

/** The next receipt alone, by what was handed on before it. */
export function shareReceipt(
  terms: FundedTerms,
  before: SharedSoFar,
  { amountPaise, on }: BuyerReceipt,
): ReceiptShares & { readonly after: SharedSoFar } {
  const { advancePaise, contributionsPaise, reservePaise } = terms
  const sharedPaise = before.sharedPaise + amountPaise
  // What being late costs is known on the day on which the investors have all that is theirs.
  const isReached = before.sharedPaise < advancePaise && sharedPaise >= advancePaise
  const latePaise = isReached ? lateCharge(terms, on) : before.latePaise
  const isOf = (fromPaise: Paise, toPaise: Paise) => {
    const within = (paise: Paise) => Math.min(Math.max(paise - fromPaise, 0), toPaise - fromPaise)
    return { beforePaise: within(before.sharedPaise), afterPaise: within(sharedPaise) }
  }
  const advance = isOf(0, advancePaise)
  const late = isOf(advancePaise, advancePaise + latePaise)
  const seller = isOf(advancePaise + latePaise, advancePaise + reservePaise)
  const total = advancePaise + reservePaise
  return {
    investorsPaise: sharesBetween(advance, contributionsPaise),
    latePaise: sharesBetween(late, contributionsPaise),
    sellerPaise: seller.afterPaise - seller.beforePaise,
    surplusPaise: Math.max(0, sharedPaise - total) - Math.max(0, before.sharedPaise - total),
    after: { sharedPaise, latePaise },
  }
}

/** Never above the reserve, from which it is taken (F11). */
export function lateCharge({ advancePaise, reservePaise, dueOn, lateBps }: FundedTerms, paidOn: Day): Paise {
  const daysLate = Math.max(0, daysBetween(dueOn, paidOn))
  return Math.min(discountOf(advancePaise, lateBps, daysLate), reservePaise)
}

/** Shares of one obligation that comes in parts: of all so far, less what was shared before (F6). */
function sharesBetween(
  { afterPaise, beforePaise }: { readonly beforePaise: Paise; readonly afterPaise: Paise },
  weights: readonly number[],
): Paise[] {
  const before = shareByLargestRemainder(beforePaise, weights)
  return shareByLargestRemainder(afterPaise, weights).map((share, index) => share - (before[index] ?? 0))
}
