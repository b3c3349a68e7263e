// What was ordered from dealers, what came, and what was paid for it.

import type { DealerOrder, DealerOrderLine } from '../../../../shared/records/dealer/dealer-order.ts'
import type { DealerPayment } from '../../../../shared/records/dealer/dealer-payment.ts'
import type { GoodsReceipt, GoodsReceiptLine } from '../../../../shared/records/dealer/goods-receipt.ts'
import type { EntryBody, EntryKind } from '../../../../shared/records/entry.ts'
import { Tender } from '../../../../shared/records/payment.ts'
import { oneOf, rowsIn, within } from '../facts.ts'
import { proofFileName } from '../proof-files.ts'
import { columnsOf, type SheetSource, sheet } from '../sheet.ts'

type AccountKind = 'order' | 'receipt' | 'payment'
interface Posted<K extends EntryKind> {
  readonly body: EntryBody<K>
  readonly isReversed: boolean
  readonly status: string | null
}

/** Facts of one kind with whether they were undone, and for an order where it stands. */
function* posted<K extends EntryKind>(source: SheetSource, kind: AccountKind): Generator<Posted<K>> {
  const rows = rowsIn<{ body: string; isReversed: number; status: string | null }>(
    source,
    `select e.body, exists (select 1 from dealer_account r where r.reverses_seq = a.seq) as isReversed, t.status
     from dealer_account a cross join entry e on e.seq = a.seq left join dealer_order_state t on t.order_seq = a.seq
     where a.kind = '${kind}' and ${within('e.at_ms')} order by a.seq`,
  )
  for (const { body, isReversed, status } of rows)
    yield { body: JSON.parse(body) as EntryBody<K>, isReversed: isReversed === 1, status }
}

interface OrderRow {
  readonly order: DealerOrder
  readonly status: string | null
}

const order = columnsOf<OrderRow>()

export const dealerOrdersSheet = sheet<OrderRow>({
  file: 'dealer-orders.csv',
  about: 'Orders to dealers, and where each stands.',
  carries: ['dealer_order', 'dealer_order_state'],
  columns: [
    order.text('number', 'Number of the order', row => row.order.number),
    order.day('date', 'Day it was placed', row => row.order.orderedOn),
    order.time('time', 'Moment it was placed', row => Date.parse(row.order.orderedAt)),
    order.text('ordered_by', 'Who', row => row.order.orderedBy),
    order.id('dealer_id', 'Id of the dealer', row => row.order.dealer.dealerId),
    order.text('dealer', 'Name of the dealer', row => row.order.dealer.name),
    order.whole('lines', 'How many lines', row => row.order.lines.length),
    order.day('wanted_on', 'Day the goods are wanted', row => row.order.wantedOn),
    order.yesNo('urgent', 'Marked as urgent', row => row.order.isUrgent),
    order.text('status', 'pending, delivered or cancelled', row => row.status),
    order.text('instructions', 'How and where to deliver', row => row.order.instructions),
    order.text('note', 'Note', row => row.order.note),
    order.id('order_id', 'Id of the order, and of its entry', row => row.order.id),
  ],
  *read(source) {
    for (const { body, status } of posted<'dealer_order.placed'>(source, 'order')) yield { order: body.order, status }
  },
})

interface OrderLineRow {
  readonly order: DealerOrder
  readonly line: DealerOrderLine
}

const orderLine = columnsOf<OrderLineRow>()

export const dealerOrderLinesSheet = sheet<OrderLineRow>({
  file: 'dealer-order-lines.csv',
  about: 'Every line of every order.',
  carries: ['dealer_order_line'],
  columns: [
    orderLine.text('order', 'Number of the order', row => row.order.number),
    orderLine.whole('line', 'Place on the order', row => row.line.lineNumber),
    orderLine.id('item_id', 'Id of the item', row => row.line.itemId),
    orderLine.text('code', 'The shop’s code for it then', row => row.line.code),
    orderLine.text('dealer_code', 'The dealer’s code for it then', row => row.line.dealerCode),
    orderLine.text('name', 'Its name then', row => row.line.name),
    orderLine.text('unit', 'Unit', row => row.line.unit),
    orderLine.quantity('quantity', 'What was ordered', row => row.line.quantityThousandths),
    orderLine.price('price', 'The dealer’s price of one unit then, before tax', row => row.line.pricePaise),
  ],
  *read(source) {
    for (const { body } of posted<'dealer_order.placed'>(source, 'order'))
      for (const line of body.order.lines) yield { order: body.order, line }
  },
})

interface ReceiptRow {
  readonly receipt: GoodsReceipt
  readonly isReversed: boolean
}

const receipt = columnsOf<ReceiptRow>()

export const goodsReceiptsSheet = sheet<ReceiptRow>({
  file: 'goods-receipts.csv',
  about: 'Goods that came from dealers, with their bills.',
  carries: [],
  columns: [
    receipt.id('receipt_id', 'Id of the receipt, and of its entry', row => row.receipt.id),
    receipt.time('time', 'When it came', row => Date.parse(row.receipt.receivedAt)),
    receipt.text('received_by', 'Who took it in', row => row.receipt.receivedBy),
    receipt.id('dealer_id', 'Id of the dealer', row => row.receipt.dealerId),
    receipt.text('dealer', 'Name of the dealer', row => row.receipt.dealerName),
    receipt.text('order', 'Number of the order', row => row.receipt.orderNumber),
    receipt.text('bill', 'Number of his bill', row => row.receipt.billNumber),
    receipt.day('bill_date', 'Day of his bill', row => row.receipt.billOn),
    receipt.day('due_on', 'Day by which it is to be paid', row => row.receipt.dueOn),
    receipt.money('amount', 'Total of his bill with tax', row => row.receipt.amountPaise),
    receipt.money('tax', 'Tax in it', row => row.receipt.taxPaise),
    receipt.yesNo('damaged_kept', 'Damaged goods were kept and written off', row => row.receipt.keepsDamaged),
    receipt.yesNo('rest_comes', 'The rest of the order was still to come', row => row.receipt.restComes),
    receipt.text('delivered_by', 'Who brought it', row => row.receipt.deliveredBy),
    receipt.text('note', 'Note', row => row.receipt.note),
    receipt.yesNo('reversed', 'Undone later', row => row.isReversed),
  ],
  *read(source) {
    for (const { body, isReversed } of posted<'goods.received'>(source, 'receipt'))
      yield { receipt: body.receipt, isReversed }
  },
})

interface ReceiptLineRow {
  readonly receipt: GoodsReceipt
  readonly line: GoodsReceiptLine
}

const receiptLine = columnsOf<ReceiptLineRow>()

export const goodsReceiptLinesSheet = sheet<ReceiptLineRow>({
  file: 'goods-receipt-lines.csv',
  about: 'Every line of every receipt of goods.',
  carries: [],
  columns: [
    receiptLine.id('receipt_id', 'Id of the receipt', row => row.receipt.id),
    receiptLine.whole('line', 'Place on the receipt', row => row.line.lineNumber),
    receiptLine.id('item_id', 'Id of the item', row => row.line.itemId),
    receiptLine.text('name', 'Its name then', row => row.line.name),
    receiptLine.text('unit', 'Unit', row => row.line.unit),
    receiptLine.quantity('ordered', 'Still to come of the order', row => row.line.orderedThousandths),
    receiptLine.quantity('received', 'Came in good order', row => row.line.receivedThousandths),
    receiptLine.quantity('damaged', 'Came damaged', row => row.line.damagedThousandths),
    receiptLine.price('unit_cost', 'Price of one unit before tax', row => row.line.unitCostPaise),
    receiptLine.text('batch', 'Number of the batch', row => row.line.batch?.code),
    receiptLine.day('expires_on', 'Last day the batch may be sold', row => row.line.batch?.expiresOn),
    receiptLine.price('mrp', 'Maximum retail price on its pack', row => row.line.batch?.mrpPaise),
  ],
  *read(source) {
    for (const { body } of posted<'goods.received'>(source, 'receipt'))
      for (const line of body.receipt.lines) yield { receipt: body.receipt, line }
  },
})

interface PaidRow {
  readonly payment: DealerPayment
  readonly isReversed: boolean
}

const paid = columnsOf<PaidRow>()

export const dealerPaymentsSheet = sheet<PaidRow>({
  file: 'dealer-payments.csv',
  about: 'Money paid to dealers. Proofs lie in the folder proofs, under the name given here.',
  carries: [],
  columns: [
    paid.id('payment_id', 'Id of the payment, and of its entry', row => row.payment.id),
    paid.day('date', 'Day it was paid', row => row.payment.paidOn),
    paid.time('time', 'When it was written', row => Date.parse(row.payment.paidAt)),
    paid.text('paid_by', 'Who', row => row.payment.paidBy),
    paid.id('dealer_id', 'Id of the dealer', row => row.payment.dealerId),
    paid.text('dealer', 'Name of the dealer', row => row.payment.dealerName),
    paid.text('order', 'Number of the order; empty: on his account', row => row.payment.orderNumber),
    paid.text('means', oneOf(Tender.options), row => row.payment.tender),
    paid.money('amount', 'How much', row => row.payment.amountPaise),
    paid.text('note', 'Note', row => row.payment.note),
    paid.text('proof', 'File in the folder proofs', row =>
      row.payment.proof === null ? null : proofFileName(row.payment.proof),
    ),
    paid.yesNo('reversed', 'Undone later', row => row.isReversed),
  ],
  *read(source) {
    for (const { body, isReversed } of posted<'dealer_payment.made'>(source, 'payment'))
      yield { payment: body.payment, isReversed }
  },
})
