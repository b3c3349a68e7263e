// Undoes a receipt as a whole: the goods go out of stock, the bill off the account, the order is pending again, and its
// items cost what they did before.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { GoodsReceipt } from '../../../shared/records/dealer/goods-receipt.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { postedBefore, requireBody, requireDealer, returnsOfReceipt } from '../require-dealer.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { costsBack } from './costs-of-receipt.ts'

interface ReverseReceipt {
  readonly id: string
  readonly receiptId: string
  readonly reason: string
}

export function reverseGoodsReceipt(
  { ledger, clock, newId, session }: Deps,
  input: ReverseReceipt,
): { receipt: GoodsReceipt; dealer: DealerView } {
  return transact(ledger, tx => {
    const { seq, body } = requireBody(tx.rows, 'goods.received', 'goodsReceipt', input.receiptId)
    const { receipt } = body
    const before = postedBefore(tx.rows, 'goods_receipt.reversed', input.id)
    if (before === undefined) {
      const { poster } = requireShop(tx.rows, session)
      if (tx.rows.dealerAccounts.isReversed(seq)) throw new Refusal('already_reversed')
      refuseWithReturns(tx.rows, seq)
      const atMs = timeToPost(tx.rows, clock, poster.counterNo)
      const back = costsBack(tx.rows, seq, body)
      const reversal = { receipt, reason: input.reason, reversedOn: dayInIndia(atMs), costsBack: back }
      stateShop(tx, { newId }, poster, atMs)
      tx.post(poster, { id: input.id, kind: 'goods_receipt.reversed', body: reversal }, atMs)
      tx.changed('dealer', receipt.dealerId)
      if (receipt.orderId !== null) tx.changed('dealerOrder', receipt.orderId)
      for (const { itemId } of receipt.lines) tx.changed('item', itemId)
    } else if (before.receipt.id !== input.receiptId) throw new Refusal('entry_conflict')
    return { receipt, dealer: requireDealer(tx.rows, receipt.dealerId) }
  })
}

/** Goods that went back would leave stock twice. */
function refuseWithReturns(rows: LedgerRows, receiptSeq: number): void {
  const numbers = returnsOfReceipt(rows, receiptSeq).map(({ number }) => number)
  if (numbers.length > 0) throw new Refusal('receipt_has_returns', { numbers: numbers.join(', ') })
}
