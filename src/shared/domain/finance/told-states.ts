// What a shop is told of the state of its invoice on the marketplace.

import type { ListingReason, ListingState } from '../../records/listing.ts'
import type { DisputeCause } from './dispute.ts'
import type { FinancedState } from './financed-states.ts'

export interface ToldState {
  readonly state: ListingState
  readonly reason: ListingReason | ''
}

/** Whose word it was: the shop's own, its buyer's, or the platform's. */
export type EndedBy = 'seller' | 'buyer' | 'platform'

const told: Readonly<Record<Exclude<FinancedState, 'cancelled'>, ToldState>> = {
  draft: { state: 'waiting_buyer', reason: '' },
  pending_buyer_confirmation: { state: 'waiting_buyer', reason: '' },
  confirmed: { state: 'under_review', reason: '' },
  listed: { state: 'open', reason: '' },
  funded: { state: 'settled', reason: '' },
  overdue: { state: 'overdue', reason: '' },
  disputed: { state: 'disputed', reason: '' },
  repaid: { state: 'repaid', reason: '' },
  defaulted: { state: 'defaulted', reason: '' },
  expired: { state: 'expired', reason: 'not_funded' },
  refunded: { state: 'refunded', reason: 'dispute_upheld' },
  written_off: { state: 'written_off', reason: '' },
}
const cancelled: Readonly<Record<EndedBy, ToldState>> = {
  seller: { state: 'withdrawn', reason: 'taken_back' },
  buyer: { state: 'declined', reason: 'buyer_declined' },
  // Less is left to pay than was on offer.
  platform: { state: 'withdrawn', reason: 'paid_at_counter' },
}

/** `endedBy`: of one that was cancelled. `cause`: of the last dispute; undefined: there was none. */
export function toldState(state: FinancedState, endedBy: EndedBy, cause?: DisputeCause): ToldState {
  if (state === 'cancelled') return cancelled[endedBy]
  if (cause === undefined) return told[state]
  if (state === 'disputed') return { state, reason: `dispute_${cause}` }
  const isOn = state === 'funded' || state === 'overdue'
  return isOn ? { ...told[state], reason: 'dispute_dismissed' } : told[state]
}

/** All that it may be told as. */
export function toldStates(state: FinancedState): ListingState[] {
  const all = state === 'cancelled' ? Object.values(cancelled) : [told[state]]
  return [...new Set(all.map(each => each.state))]
}
