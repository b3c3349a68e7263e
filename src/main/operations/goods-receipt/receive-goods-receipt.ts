// Posts what really came from a dealer with his bill: stock up, payable up, the order settled.

import type { ReceiveGoods } from '../../../shared/contract/counter/dealer-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { addDays, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { DealerOrder } from '../../../shared/records/dealer/dealer-order.ts'
import type { GoodsReceipt } from '../../../shared/records/dealer/goods-receipt.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { dealerOrderView } from '../dealer-order-view.ts'
import type { Deps } from '../deps.ts'
import { postedBefore, requireDealer, requireDealerOrderSeq } from '../require-dealer.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { costsBefore } from './costs-of-receipt.ts'
import { readReceiptLines } from './read-receipt-lines.ts'

export function receiveGoodsReceipt(
  { ledger, clock, newId, session }: Deps,
  input: ReceiveGoods,
): { receipt: GoodsReceipt; dealer: DealerView } {
  return transact(ledger, tx => {
    const before = postedBefore(tx.rows, 'goods.received', input.id)
    if (before !== undefined)
      return { receipt: sameReceipt(before.receipt, input), dealer: requireDealer(tx.rows, input.dealerId) }
    const { poster } = requireShop(tx.rows, session)
    const dealer = requireDealer(tx.rows, input.dealerId)
    const open = input.orderId === null ? null : requireOpenOrder(tx.rows, input.orderId, input.dealerId)
    const lines = readReceiptLines(tx.rows, input.lines, open?.stillToCome ?? new Map())
    refuseUnfitBill(tx.rows, input, lines)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const receipt: GoodsReceipt = {
      ...input,
      dealerName: dealer.name,
      orderNumber: open?.order.number ?? null,
      lines,
      restComes: input.restComes && open !== null,
      dueOn: input.dueOn ?? addDays(input.billOn, dealer.paymentDays),
      receivedAt: instantOf(atMs),
      receivedBy: poster.by,
    }
    stateShop(tx, { newId }, poster, atMs)
    tx.post(
      poster,
      { id: input.id, kind: 'goods.received', body: { receipt, costsBefore: costsBefore(tx.rows, receipt) } },
      atMs,
    )
    tx.changed('dealer', dealer.id)
    if (receipt.orderId !== null) tx.changed('dealerOrder', receipt.orderId)
    for (const { itemId } of lines) tx.changed('item', itemId)
    return { receipt, dealer: requireDealer(tx.rows, dealer.id) }
  })
}

/** The same id again is the same receipt; with another bill or other goods it is not. */
function sameReceipt(receipt: GoodsReceipt, input: ReceiveGoods): GoodsReceipt {
  const isSame =
    receipt.dealerId === input.dealerId &&
    receipt.orderId === input.orderId &&
    receipt.amountPaise === input.amountPaise &&
    goodsOf(receipt.lines) === goodsOf(input.lines)
  if (!isSame) throw new Refusal('entry_conflict', { number: receipt.billNumber })
  return receipt
}

function goodsOf(lines: ReceiveGoods['lines']): string {
  return lines.map(line => `${line.itemId} ${line.receivedThousandths} ${line.damagedThousandths}`).join()
}

/** Refuses `dealer_order_other` and `dealer_order_settled`. `stillToCome`: by item. */
function requireOpenOrder(
  rows: LedgerRows,
  orderId: string,
  dealerId: string,
): { order: DealerOrder; stillToCome: Map<string, number> } {
  const { order, summary, cameThousandths } = dealerOrderView(rows, requireDealerOrderSeq(rows, orderId))
  const { number } = order
  if (order.dealer.dealerId !== dealerId) throw new Refusal('dealer_order_other', { number, name: order.dealer.name })
  if (summary.status !== 'pending') throw new Refusal('dealer_order_settled', { number, status: summary.status })
  const stillToCome = order.lines.map(({ itemId, quantityThousandths }, index): [string, number] => [
    itemId,
    Math.max(0, quantityThousandths - present(cameThousandths[index], 'what came')),
  ])
  return { order, stillToCome: new Map(stillToCome) }
}

/** Refuses `receipt_empty`, `tax_over_bill` and `dealer_bill_known`. */
function refuseUnfitBill(rows: LedgerRows, input: ReceiveGoods, lines: GoodsReceipt['lines']): void {
  const hasGoods = lines.some(line => line.receivedThousandths + line.damagedThousandths > 0)
  if (!hasGoods && input.amountPaise === 0) throw new Refusal('receipt_empty')
  if (input.taxPaise > input.amountPaise) throw new Refusal('tax_over_bill', { amountPaise: input.amountPaise })
  if (input.billNumber === '') return
  const dealerNo = present(rows.dealers.numberOf(input.dealerId), 'dealer')
  const known = rows.dealerAccounts.billNamed(dealerNo, input.billNumber)
  if (known !== undefined) throw new Refusal('dealer_bill_known', { number: input.billNumber, billOn: known })
}
