// One dealer order with its receipts and payments.

import type { DealerOrderView } from '../../../shared/contract/counter/dealer-calls.ts'
import { dealerOrderView } from '../dealer-order-view.ts'
import type { Deps } from '../deps.ts'
import { requireDealerOrderSeq } from '../require-dealer.ts'

export function getDealerOrder({ ledger }: Deps, input: { id: string }): DealerOrderView {
  return dealerOrderView(ledger.rows, requireDealerOrderSeq(ledger.rows, input.id))
}
