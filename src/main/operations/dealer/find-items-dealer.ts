// The items a dealer sells the shop.

import type { DealerItemView } from '../../../shared/records/dealer/dealer.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'

export function findItemsDealer({ ledger }: Deps, input: { dealerId: string; lowOnly: boolean }): DealerItemView[] {
  requireDealer(ledger.rows, input.dealerId)
  return ledger.rows.dealerItems.ofDealer(input.dealerId, input.lowOnly)
}
