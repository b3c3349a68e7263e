// A dispute as its parties read it in the app.

import type { MarketDispute } from '../../../shared/contract/market/dispute.ts'
import type { DisputeOutcome } from '../../../shared/domain/finance/dispute.ts'
import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { InvoiceDispute } from '../../store/market/dispute-rows.ts'

/** `state`: of its invoice. `areWordsHidden`: what the buyer wrote is between it, the seller and the platform. */
export function disputeAnswerOf(
  dispute: InvoiceDispute | undefined,
  state: FinancedState,
  areWordsHidden = false,
): MarketDispute | null {
  if (dispute === undefined) return null
  const { at, cause, decidedAt, why, words } = dispute
  return {
    ...{ cause, words: areWordsHidden ? '' : words, at: at.toISOString(), outcome: outcomeOf(dispute, state) },
    ...{ why: why ?? '', decidedAt: decidedAt?.toISOString() ?? null },
  }
}

function outcomeOf({ decision }: InvoiceDispute, state: FinancedState): DisputeOutcome {
  if (decision === 'dispute_refunded') return 'upheld'
  if (decision === 'dispute_resumed') return 'dismissed'
  return state === 'disputed' ? 'open' : 'paid'
}
