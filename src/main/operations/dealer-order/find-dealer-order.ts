// The dealer orders, newest first, with what is billed and paid on them.

import type { DealerOrderSums, FindDealerOrders } from '../../../shared/contract/counter/dealer-calls.ts'
import type { DealerOrderSummary } from '../../../shared/records/dealer/dealer-order.ts'
import type { Deps } from '../deps.ts'

export function findDealerOrder(
  { ledger }: Deps,
  input: FindDealerOrders,
): { rows: DealerOrderSummary[]; total: number; sums: DealerOrderSums } {
  return ledger.rows.dealerOrders.find(input)
}
