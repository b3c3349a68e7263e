// One debit note to a dealer as it was posted.

import type { GoodsReturn } from '../../../shared/records/dealer/goods-return.ts'
import type { Deps } from '../deps.ts'
import { requireBody } from '../require-dealer.ts'

export function getGoodsReturn({ ledger }: Deps, input: { id: string }): GoodsReturn & { isReversed: boolean } {
  const { seq, body } = requireBody(ledger.rows, 'goods.returned', 'goodsReturn', input.id)
  return { ...body.goodsReturn, isReversed: ledger.rows.dealerAccounts.isReversed(seq) }
}
