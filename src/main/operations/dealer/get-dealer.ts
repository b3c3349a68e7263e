// One dealer with what is payable.

import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'

export function getDealer({ ledger }: Deps, input: { id: string }): DealerView {
  return requireDealer(ledger.rows, input.id)
}
