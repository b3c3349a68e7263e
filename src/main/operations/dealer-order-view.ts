// A dealer order with everything that came of it.

import type { DealerOrderView } from '../../shared/contract/counter/dealer-calls.ts'
import { present } from '../../shared/kernel/assert.ts'
import type { EntryBody } from '../../shared/records/entry.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { bodyOfSeq } from './require-dealer.ts'

export function dealerOrderView(rows: LedgerRows, seq: number): DealerOrderView {
  const { order } = bodyOfSeq(rows, 'dealer_order.placed', seq)
  const lines = rows.dealerAccounts.ofOrder(seq)
  const receipts = lines
    .filter(line => line.kind === 'receipt')
    .map(line => ({ ...bodyOfSeq(rows, 'goods.received', line.seq).receipt, isReversed: line.isReversed }))
  const returns = lines
    .filter(line => line.kind === 'return')
    .map(line => ({ ...bodyOfSeq(rows, 'goods.returned', line.seq).goodsReturn, isReversed: line.isReversed }))
  const payments = lines
    .filter(line => line.kind === 'payment')
    .map(line => ({ ...bodyOfSeq(rows, 'dealer_payment.made', line.seq).payment, isReversed: line.isReversed }))
  const cancelled = lines.find(line => line.kind === 'cancellation')
  return {
    order,
    summary: present(rows.dealerOrders.summary(seq), `order ${order.id}`),
    cameThousandths: cameOf(
      order.lines.map(line => line.itemId),
      receipts.filter(receipt => !receipt.isReversed),
    ),
    receipts,
    returns,
    payments,
    cancelReason: cancelled === undefined ? '' : bodyOfSeq(rows, 'dealer_order.cancelled', cancelled.seq).reason,
  }
}

type Receipt = EntryBody<'goods.received'>['receipt']

/** Goods that were not accepted did not come. An order names an item once. */
function cameOf(itemIds: readonly string[], receipts: readonly Receipt[]): number[] {
  const came = new Map<string, number>()
  for (const { lines, keepsDamaged } of receipts)
    for (const { itemId, receivedThousandths, damagedThousandths } of lines) {
      const kept = receivedThousandths + (keepsDamaged ? damagedThousandths : 0)
      came.set(itemId, (came.get(itemId) ?? 0) + kept)
    }
  return itemIds.map(itemId => came.get(itemId) ?? 0)
}
