// One payment to a dealer as it was posted.

import type { DealerPayment } from '../../../shared/records/dealer/dealer-payment.ts'
import type { Deps } from '../deps.ts'
import { requireBody } from '../require-dealer.ts'

export function getDealerPayment({ ledger }: Deps, input: { id: string }): DealerPayment & { isReversed: boolean } {
  const { seq, body } = requireBody(ledger.rows, 'dealer_payment.made', 'dealerPayment', input.id)
  return { ...body.payment, isReversed: ledger.rows.dealerAccounts.isReversed(seq) }
}
