// What to order from a dealer now.

import type { Recommendation } from '../../../shared/contract/counter/dealer-calls.ts'
import { recommend } from '../../../shared/domain/dealer-order/suggested-quantity.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'

export function recommendDealer({ ledger }: Deps, input: { dealerId: string }): Recommendation[] {
  requireDealer(ledger.rows, input.dealerId)
  return recommend(ledger.rows.dealerItems.ofDealer(input.dealerId, true))
}
