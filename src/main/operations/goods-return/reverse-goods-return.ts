// Undoes goods sent back to a dealer as a whole: they are in stock again, and his bill stands in full. The number stays used.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { GoodsReturn } from '../../../shared/records/dealer/goods-return.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { postedBefore, requireBody, requireDealer } from '../require-dealer.ts'
import { requireShop } from '../shop-state.ts'

interface ReverseReturn {
  readonly id: string
  readonly returnId: string
  readonly reason: string
}

export function reverseGoodsReturn(
  { ledger, clock, session }: Deps,
  input: ReverseReturn,
): { goodsReturn: GoodsReturn; dealer: DealerView } {
  return transact(ledger, tx => {
    const { seq, body } = requireBody(tx.rows, 'goods.returned', 'goodsReturn', input.returnId)
    const { goodsReturn } = body
    const before = postedBefore(tx.rows, 'goods_return.reversed', input.id)
    if (before === undefined) {
      const { poster } = requireShop(tx.rows, session)
      if (tx.rows.dealerAccounts.isReversed(seq)) throw new Refusal('already_reversed')
      const atMs = timeToPost(tx.rows, clock, poster.counterNo)
      const reversal = { goodsReturn, reason: input.reason, reversedOn: dayInIndia(atMs) }
      tx.post(poster, { id: input.id, kind: 'goods_return.reversed', body: reversal }, atMs)
      tx.changed('dealer', goodsReturn.dealer.dealerId)
      if (goodsReturn.orderId !== null) tx.changed('dealerOrder', goodsReturn.orderId)
      for (const { itemId } of goodsReturn.lines) tx.changed('item', itemId)
    } else if (before.goodsReturn.id !== input.returnId) throw new Refusal('entry_conflict')
    return { goodsReturn, dealer: requireDealer(tx.rows, goodsReturn.dealer.dealerId) }
  })
}
