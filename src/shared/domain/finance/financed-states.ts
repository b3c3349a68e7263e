// The states of an invoice on the marketplace, and which may follow which (protocols/financing-realtime, section 3).

export const financedStates = [
  'draft',
  'pending_buyer_confirmation',
  'confirmed',
  'listed',
  'funded',
  'repaid',
  'defaulted',
  'cancelled',
  'expired',
] as const
export type FinancedState = (typeof financedStates)[number]

/** Those that lead nowhere are final: late money for one goes to suspense. */
const arrows: Readonly<Record<FinancedState, readonly FinancedState[]>> = {
  draft: ['pending_buyer_confirmation', 'cancelled'],
  // Listed at once where the offer's form says so (F-R06).
  pending_buyer_confirmation: ['confirmed', 'listed', 'cancelled', 'expired'],
  confirmed: ['listed', 'funded', 'cancelled', 'expired'],
  listed: ['funded', 'cancelled', 'expired'],
  funded: ['repaid', 'defaulted'],
  // What comes in late is recovered.
  defaulted: ['repaid'],
  repaid: [],
  cancelled: [],
  expired: [],
}

export function mayBecome(from: FinancedState, to: FinancedState): boolean {
  return arrows[from].includes(to)
}

/** Investors may put money in. */
export function isFundable(state: FinancedState): boolean {
  return state === 'confirmed' || state === 'listed'
}

/** Its buyer's money is waited for. */
export function awaitsMoney(state: FinancedState): boolean {
  return state === 'funded' || state === 'defaulted'
}

/** Nobody financed it, so it may be offered again. */
export function isReleased(state: FinancedState): boolean {
  return state === 'cancelled' || state === 'expired'
}
