// Cancels what has not come of an order.

import type { DealerOrderView } from '../../../shared/contract/counter/dealer-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { dealerOrderView } from '../dealer-order-view.ts'
import type { Deps } from '../deps.ts'
import { postedBefore, requireDealerOrderSeq } from '../require-dealer.ts'
import { requireShop } from '../shop-state.ts'

interface CancelOrder {
  readonly id: string
  readonly orderId: string
  readonly reason: string
}

export function cancelDealerOrder({ ledger, clock, session }: Deps, input: CancelOrder): DealerOrderView {
  return transact(ledger, tx => {
    const seq = requireDealerOrderSeq(tx.rows, input.orderId)
    const before = postedBefore(tx.rows, 'dealer_order.cancelled', input.id)
    if (before !== undefined) {
      if (before.orderId !== input.orderId) throw new Refusal('entry_conflict', { number: before.number })
      return dealerOrderView(tx.rows, seq)
    }
    const { poster } = requireShop(tx.rows, session)
    const { status } = present(tx.rows.dealerOrders.state(seq), 'state of the order')
    const { order, receipts } = dealerOrderView(tx.rows, seq)
    const { number, dealer } = order
    if (status !== 'pending') throw new Refusal('dealer_order_settled', { number, status })
    const hasCome = receipts.some(receipt => !receipt.isReversed)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const body = {
      orderId: input.orderId,
      dealerId: dealer.dealerId,
      number,
      reason: input.reason,
      cancelledOn: dayInIndia(atMs),
      settledAs: hasCome ? ('delivered' as const) : ('cancelled' as const),
    }
    tx.post(poster, { id: input.id, kind: 'dealer_order.cancelled', body }, atMs)
    tx.changed('dealerOrder', input.orderId)
    tx.changed('dealer', dealer.dealerId)
    return dealerOrderView(tx.rows, seq)
  })
}
