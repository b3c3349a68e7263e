// The dealers list.

import type { FindDealers } from '../../../shared/contract/counter/dealer-calls.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { Deps } from '../deps.ts'

export function findDealer(
  { ledger }: Deps,
  input: FindDealers,
): { rows: DealerView[]; total: number; payablePaise: number } {
  return ledger.rows.dealers.find(input)
}
