// One receipt as it was posted.

import type { GoodsReceipt } from '../../../shared/records/dealer/goods-receipt.ts'
import type { Deps } from '../deps.ts'
import { requireBody } from '../require-dealer.ts'

export function getGoodsReceipt({ ledger }: Deps, input: { id: string }): GoodsReceipt & { isReversed: boolean } {
  const { seq, body } = requireBody(ledger.rows, 'goods.received', 'goodsReceipt', input.id)
  return { ...body.receipt, isReversed: ledger.rows.dealerAccounts.isReversed(seq) }
}
