// What the facts around dealers add to a ledger: the record saved, a line of the dealer's account, the order's new
// standing. Goods that came and went: dealer-goods-rows.ts.

import { unreachable } from '../kernel/assert.ts'
import type { DealerFields } from '../records/dealer/dealer.ts'
import type { dealerBodies } from '../records/dealer/dealer-entries.ts'
import type { DealerOpening } from '../records/dealer/dealer-opening.ts'
import type { DealerOrder } from '../records/dealer/dealer-order.ts'
import type { DealerPayment } from '../records/dealer/dealer-payment.ts'
import type { EntryKind, NewEntry } from '../records/entry.ts'
import { plainLine, receivedRows, returnedRows, reversedReceiptRows, reversedReturnRows } from './dealer-goods-rows.ts'
import { saveIn, takenBackBy } from './import-rows.ts'
import type { AccountRow, DealerItemSave } from './posted-dealer-rows.ts'
import type { PostedRows, Save } from './posted-rows.ts'

type DealerEntry = Extract<NewEntry, { kind: keyof typeof dealerBodies }>

const dealerKinds: Readonly<Record<keyof typeof dealerBodies, true>> = {
  'dealer.saved': true,
  'dealer_items.saved': true,
  'dealer_opening.posted': true,
  'dealer_opening.reversed': true,
  'dealer_order.placed': true,
  'dealer_order.cancelled': true,
  'goods.received': true,
  'goods_receipt.reversed': true,
  'goods.returned': true,
  'goods_return.reversed': true,
  'dealer_payment.made': true,
  'dealer_payment.reversed': true,
}

export function isDealerEntry(entry: NewEntry): entry is DealerEntry {
  return (entry.kind satisfies EntryKind) in dealerKinds
}

export function rowsOfDealerEntry(entry: DealerEntry): PostedRows {
  switch (entry.kind) {
    case 'dealer.saved':
      return { dealers: { dealer: saveIn(entry.body) as Save<DealerFields> }, ...takenBackBy(entry.body) }
    case 'dealer_items.saved':
      return { dealers: { items: entry.body.links as DealerItemSave[] } }
    case 'dealer_order.placed':
      return { dealers: { order: entry.body.order, account: orderLine(entry.body.order) } }
    case 'dealer_order.cancelled': {
      const { orderId, dealerId, number, cancelledOn, settledAs } = entry.body
      const account = { ...plainLine(dealerId, orderId, cancelledOn), kind: 'cancellation', reference: number } as const
      return { dealers: { account, standing: { orderId, status: settledAs } } }
    }
    case 'dealer_opening.posted':
      return { dealers: { account: openingLine(entry.body.opening) } }
    case 'dealer_opening.reversed': {
      const { opening, reversedOn } = entry.body
      const undone = { kind: 'opening_reversal', amountPaise: -opening.amountPaise, dueOn: null } as const
      const account = { ...openingLine(opening), ...undone, happenedOn: reversedOn, reversesId: opening.id }
      return { dealers: { account } }
    }
    case 'goods.received':
      return receivedRows(entry.body)
    case 'goods_receipt.reversed':
      return reversedReceiptRows(entry.body)
    case 'goods.returned':
      return returnedRows(entry.body)
    case 'goods_return.reversed':
      return reversedReturnRows(entry.body)
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

function openingLine({ dealerId, reference, billedOn, dueOn, amountPaise }: DealerOpening): AccountRow {
  return { ...plainLine(dealerId, null, billedOn), kind: 'opening', reference, dueOn, amountPaise }
}

function orderLine(order: DealerOrder): AccountRow {
  return { ...plainLine(order.dealer.dealerId, order.id, order.orderedOn), kind: 'order', reference: order.number }
}

function paymentLine(payment: DealerPayment): AccountRow {
  const { dealerId, orderId, paidOn, tender, amountPaise } = payment
  return { ...plainLine(dealerId, orderId, paidOn), kind: 'payment', reference: '', tender, amountPaise: -amountPaise }
}
