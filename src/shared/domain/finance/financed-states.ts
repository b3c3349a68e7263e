// The states of an invoice on the marketplace, and which may follow which (protocols/financing-realtime, section 3).

export const financedStates = [
  'draft',
  'pending_buyer_confirmation',
  'confirmed',
  'listed',
  'funded',
  'overdue',
  'disputed',
  'repaid',
  'defaulted',
  'cancelled',
  'expired',
  'refunded',
  'written_off',
] as const
export type FinancedState = (typeof financedStates)[number]

/** Those that lead nowhere are final: late money for one goes to suspense. */
const arrows: Readonly<Record<FinancedState, readonly FinancedState[]>> = {
  draft: ['pending_buyer_confirmation', 'cancelled'],
  // Listed at once where the offer's form says so (F-R06).
  pending_buyer_confirmation: ['confirmed', 'listed', 'cancelled', 'expired'],
  confirmed: ['listed', 'funded', 'cancelled', 'expired'],
  listed: ['funded', 'cancelled', 'expired'],
  funded: ['repaid', 'defaulted', 'overdue', 'disputed'],
  // Told apart where a yearly rate runs on; a flat price is funded until it has defaulted.
  overdue: ['repaid', 'defaulted', 'disputed'],
  // The buyer says that it is not right: it goes on as it was, or its seller gives the money back.
  disputed: ['funded', 'overdue', 'repaid', 'refunded'],
  // What comes in late is recovered.
  defaulted: ['repaid', 'written_off'],
  repaid: [],
  cancelled: [],
  expired: [],
  refunded: [],
  written_off: [],
}

export function mayBecome(from: FinancedState, to: FinancedState): boolean {
  return arrows[from].includes(to)
}

/** It may still be taken back: no money of it has reached the seller. */
export function isUnfunded(state: FinancedState): boolean {
  return state === 'draft' || state === 'pending_buyer_confirmation' || isFundable(state)
}

/** Investors may put money in. */
export function isFundable(state: FinancedState): boolean {
  return state === 'confirmed' || state === 'listed'
}

/** Money may still come for it: its buyer's, what its seller has to give back, what is recovered after it was given up. */
export function takesMoney(state: FinancedState): boolean {
  return awaitsMoney(state) || state === 'refunded' || state === 'written_off'
}

/** Its buyer's money is waited for. */
export function awaitsMoney(state: FinancedState): boolean {
  return state === 'funded' || state === 'overdue' || state === 'disputed' || state === 'defaulted'
}

/** Nobody financed it, so it may be offered again. */
export function isReleased(state: FinancedState): boolean {
  return state === 'cancelled' || state === 'expired'
}
