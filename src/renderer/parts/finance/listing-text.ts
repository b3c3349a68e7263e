// How an invoice stands on the marketplace, in words.

import type { ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { mayWithdraw } from '../../../shared/domain/finance/eligibility.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { AskedPricing } from '../../../shared/records/listing.ts'
import { showTime } from '../../text/show-date.ts'
import type { Words } from '../../text/words.ts'

export function stateText({ states }: Words['finance'], listing: ListingView): string {
  const { isSent, requestedAt, standing, withdrawalAskedAt } = listing
  if (withdrawalAskedAt !== null && mayWithdraw(standing?.state)) return states.withdrawing
  if (standing !== null) return states[standing.state]
  return isSent ? states.asked(showTime(requestedAt)) : states.waitingToSend
}

/** Of what investors bring together; of one without a target none. */
export function fundedPercent({ standing }: ListingView): number {
  const { fundedPaise = 0, targetPaise = 0 } = standing?.figures ?? {}
  return targetPaise === 0 ? 0 : Math.floor((fundedPaise * 100) / targetPaise)
}

/** Rupees stand beside it wherever it is shown. */
export function yearlyText({ yearly }: Words['finance'], bps: number): string {
  return yearly(formatBps(bps))
}

export const rateBpsOf = (pricing: AskedPricing): number =>
  pricing.mode === 'rate' ? pricing.rateBps : pricing.maxRateBps
