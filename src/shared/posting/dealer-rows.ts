// What the facts around dealers add to a ledger: the record saved, a line of the dealer's account, the order's new
// standing, stock that came or went back.

import { unreachable } from '../kernel/assert.ts'
import type { Day } from '../kernel/calendar.ts'
import type { DealerFields } from '../records/dealer/dealer.ts'
import type { dealerBodies } from '../records/dealer/dealer-entries.ts'
import type { DealerOrder } from '../records/dealer/dealer-order.ts'
import type { DealerPayment } from '../records/dealer/dealer-payment.ts'
import type { GoodsReceipt } from '../records/dealer/goods-receipt.ts'
import type { EntryKind, NewEntry } from '../records/entry.ts'
import type { ItemFields } from '../records/item.ts'
import type { AccountRow, DealerItemSave } from './posted-dealer-rows.ts'
import type { PostedRows, Save, StockMovement } from './posted-rows.ts'

type DealerEntry = Extract<NewEntry, { kind: keyof typeof dealerBodies }>

const dealerKinds: Readonly<Record<keyof typeof dealerBodies, true>> = {
  'dealer.saved': true,
  'dealer_items.saved': true,
  'dealer_order.placed': true,
  'dealer_order.cancelled': true,
  'goods.received': true,
  'goods_receipt.reversed': true,
  'dealer_payment.made': true,
  'dealer_payment.reversed': true,
}

export function isDealerEntry(entry: NewEntry): entry is DealerEntry {
  return (entry.kind satisfies EntryKind) in dealerKinds
}

export function rowsOfDealerEntry(entry: DealerEntry): PostedRows {
  switch (entry.kind) {
    case 'dealer.saved':
      return { dealers: { dealer: entry.body as Save<DealerFields> } }
    case 'dealer_items.saved':
      return { dealers: { items: entry.body.links as DealerItemSave[] } }
    case 'dealer_order.placed':
      return { dealers: { order: entry.body.order, account: orderLine(entry.body.order) } }
    case 'dealer_order.cancelled': {
      const { orderId, dealerId, number, cancelledOn, settledAs } = entry.body
      const account = { ...plainLine(dealerId, orderId, cancelledOn), kind: 'cancellation', reference: number } as const
      return { dealers: { account, standing: { orderId, status: settledAs } } }
    }
    case 'goods.received':
      return receivedRows(entry.body.receipt)
    case 'goods_receipt.reversed':
      return reversedReceiptRows(entry.body.receipt, entry.body.reversedOn)
    case 'dealer_payment.made':
      return { dealers: { account: paymentLine(entry.body.payment) } }
    case 'dealer_payment.reversed': {
      const line = paymentLine(entry.body.payment)
      const undone = { kind: 'payment_reversal', amountPaise: -line.amountPaise } as const
      const when = { happenedOn: entry.body.reversedOn, reversesId: entry.body.payment.id }
      return { dealers: { account: { ...line, ...undone, ...when } } }
    }
    default:
      return unreachable(entry)
  }
}

function plainLine(dealerId: string, orderId: string | null, happenedOn: Day) {
  const nothing = { dueOn: null, tender: null, amountPaise: 0, taxPaise: 0, reversesId: null }
  return { dealerId, orderId, happenedOn, ...nothing }
}

function orderLine(order: DealerOrder): AccountRow {
  return { ...plainLine(order.dealer.dealerId, order.id, order.orderedOn), kind: 'order', reference: order.number }
}

function paymentLine(payment: DealerPayment): AccountRow {
  const { dealerId, orderId, paidOn, tender, amountPaise } = payment
  return { ...plainLine(dealerId, orderId, paidOn), kind: 'payment', reference: '', tender, amountPaise: -amountPaise }
}

function receivedRows(receipt: GoodsReceipt): PostedRows {
  const { dealerId, orderId, billOn, dueOn, billNumber, amountPaise, taxPaise, restComes } = receipt
  const line = { ...plainLine(dealerId, orderId, billOn), dueOn, reference: billNumber, amountPaise, taxPaise }
  const account: AccountRow = { ...line, kind: 'receipt' }
  const settles = orderId !== null && !restComes
  return {
    items: receipt.updatesCost ? newCosts(receipt) : [],
    stockMovements: movementsOf(receipt, 1),
    dealers: { account, ...(settles ? { standing: { orderId, status: 'delivered' } } : {}) },
  }
}

/** The goods go out of stock again, the bill off the account, the order back to pending. Costs stay as they are. */
function reversedReceiptRows(receipt: GoodsReceipt, reversedOn: Day): PostedRows {
  const { dealerId, orderId, billNumber, amountPaise, taxPaise, restComes } = receipt
  const line = plainLine(dealerId, orderId, reversedOn)
  const undone = { reference: billNumber, amountPaise: -amountPaise, taxPaise: -taxPaise, reversesId: receipt.id }
  const account: AccountRow = { ...line, ...undone, kind: 'receipt_reversal' }
  const reopens = orderId !== null && !restComes
  return {
    stockMovements: movementsOf(receipt, -1),
    dealers: { account, ...(reopens ? { standing: { orderId, status: 'pending' } } : {}) },
  }
}

function newCosts({ lines }: GoodsReceipt): Save<ItemFields>[] {
  return lines.flatMap(line => {
    const hasCost = line.unitCostPaise !== null && line.receivedThousandths > 0
    return hasCost ? [{ id: line.itemId, fields: { costPaise: line.unitCostPaise } }] : []
  })
}

/** Damaged goods that were kept come in and go out again, so that both can be counted; others never came. */
function movementsOf({ lines, keepsDamaged }: GoodsReceipt, sign: 1 | -1): StockMovement[] {
  const moves = lines.flatMap(({ itemId, receivedThousandths, damagedThousandths, unitCostPaise, batch }) => {
    const damaged = keepsDamaged ? damagedThousandths : 0
    const goods = { itemId, ...(batch === null ? {} : { batch }) }
    const cost = unitCostPaise === null ? {} : { unitCostPaise }
    return [
      { ...goods, deltaThousandths: sign * (receivedThousandths + damaged), cause: 'receipt' as const, ...cost },
      { ...goods, deltaThousandths: -sign * damaged, cause: 'write_off' as const },
    ].filter(move => move.deltaThousandths !== 0)
  })
  return moves.map((move, index) => ({ ...move, lineNumber: index + 1 }))
}
