// What a screen may ask about dealers, orders, goods received and payments made.

import * as z from 'zod'
import { DealerFields, DealerItemSave, DealerItemView, DealerView } from '../../records/dealer/dealer.ts'
import { Ageing, DealerAccountLine } from '../../records/dealer/dealer-account.ts'
import {
  DealerOrder,
  DealerOrderStatus,
  DealerOrderSummary,
  OrderPaymentStatus,
} from '../../records/dealer/dealer-order.ts'
import { DealerPayment } from '../../records/dealer/dealer-payment.ts'
import { GoodsReceipt, GoodsReceiptLine } from '../../records/dealer/goods-receipt.ts'
import { GoodsReturn } from '../../records/dealer/goods-return.ts'
import {
  amountPaiseField,
  dayField,
  idField,
  looseTextField,
  pageLimitField,
  quantityField,
} from '../../records/fields.ts'
import { command, query } from '../../rpc/contract.ts'
import { FileContent } from './document-calls.ts'

const page = { offset: z.int().min(0).max(10_000_000).default(0), limit: pageLimitField.default(50) }

export const FindDealers = z.object({
  text: looseTextField(100).default(''),
  show: z.enum(['active', 'inactive', 'owed']).default('active'),
  ...page,
})
export type FindDealers = z.output<typeof FindDealers>

export const Recommendation = DealerItemView.extend({ suggestedThousandths: z.int() })
export type Recommendation = z.output<typeof Recommendation>

/** What a dealer was owed, what came and went, what he is owed now. Money rows only, oldest first. */
export const DealerStatement = z.object({
  dealer: DealerView,
  fromOn: dayField,
  toOn: dayField,
  openingPaise: z.int(),
  rows: z.array(DealerAccountLine.extend({ balancePaise: z.int() })),
  billedPaise: z.int(),
  /** Goods that went back. */
  returnedPaise: z.int(),
  paidPaise: z.int(),
  closingPaise: z.int(),
  ageing: Ageing,
})
export type DealerStatement = z.output<typeof DealerStatement>

export const AskStatement = z.object({ dealerId: idField, fromOn: dayField.nullable(), toOn: dayField.nullable() })
export type AskStatement = z.output<typeof AskStatement>

export const DealerTimeline = z.object({
  rows: z.array(DealerAccountLine),
  total: z.int(),
  dealerCount: z.int(),
  orderCount: z.int(),
  paymentCount: z.int(),
  payablePaise: z.int(),
})
export type DealerTimeline = z.output<typeof DealerTimeline>

export const dealerCalls = {
  /** By name, contact person, phone or GSTIN; `owed` are those with something to pay. */
  find: query(FindDealers, z.object({ rows: z.array(DealerView), total: z.int(), payablePaise: z.int() })),
  get: query(z.object({ id: idField }), DealerView),
  save: command(z.object({ id: idField, fields: DealerFields.partial() }), DealerView),
  /** The items linked to a dealer, those that run low first when `lowOnly`. */
  findItems: query(z.object({ dealerId: idField, lowOnly: z.boolean().default(false) }), z.array(DealerItemView)),
  /** Who sells an item, and for how much. */
  findOfItem: query(
    z.object({ itemId: idField }),
    z.array(z.object({ dealerId: idField, dealerName: z.string(), code: z.string(), pricePaise: z.int().nullable() })),
  ),
  /** Links items to dealers, or changes just the fields named. */
  saveItems: command(z.object({ links: z.array(DealerItemSave).min(1).max(1000) }), z.object({ count: z.int() })),
  /** What to order now, lowest stock first. */
  recommend: query(z.object({ dealerId: idField }), z.array(Recommendation)),
  statement: query(AskStatement, DealerStatement),
  /** Everything that happened with one dealer, or with all (`dealerId` null), newest first. */
  timeline: query(z.object({ dealerId: idField.nullable(), ...page }), DealerTimeline),
  /** Who is owed how much for how long. */
  ageing: query(
    z.object({}),
    z.object({
      rows: z.array(Ageing.extend({ dealerId: idField, dealerName: z.string(), payablePaise: z.int() })),
      sum: Ageing,
    }),
  ),
}

export const PlaceDealerOrder = z.object({
  id: idField,
  dealerId: idField,
  lines: z
    .array(z.object({ itemId: idField, quantityThousandths: quantityField, pricePaise: amountPaiseField.nullable() }))
    .max(1000),
  isUrgent: z.boolean().default(false),
  wantedOn: dayField.nullable().default(null),
  instructions: looseTextField(500).default(''),
  note: looseTextField(500).default(''),
})
export type PlaceDealerOrder = z.output<typeof PlaceDealerOrder>

export const FindDealerOrders = z.object({
  dealerId: idField.nullable().default(null),
  /** Order number or dealer's name. */
  text: looseTextField(100).default(''),
  status: DealerOrderStatus.or(z.literal('all')).default('all'),
  payment: OrderPaymentStatus.or(z.literal('all')).default('all'),
  ...page,
})
export type FindDealerOrders = z.output<typeof FindDealerOrders>

/** Counts and sums over all orders but the cancelled ones; see domain/dealer-order/order-payment-status.ts. */
export const DealerOrderSums = z.object({
  orderCount: z.int(),
  pendingCount: z.int(),
  partialCount: z.int(),
  paidCount: z.int(),
  noBillCount: z.int(),
  billedPaise: z.int(),
  paidPaise: z.int(),
})
export type DealerOrderSums = z.output<typeof DealerOrderSums>

export const DealerOrderView = z.object({
  order: DealerOrder,
  summary: DealerOrderSummary,
  /** What has come of each line so far, in the order's own sequence. */
  cameThousandths: z.array(z.int()),
  receipts: z.array(GoodsReceipt.extend({ isReversed: z.boolean() })),
  returns: z.array(GoodsReturn.extend({ isReversed: z.boolean() })),
  payments: z.array(DealerPayment.extend({ isReversed: z.boolean() })),
  cancelReason: z.string(),
})
export type DealerOrderView = z.output<typeof DealerOrderView>

export const dealerOrderCalls = {
  place: command(PlaceDealerOrder, DealerOrderView),
  /** Only a pending order. When a part of it has come, the rest is cancelled and the order counts as delivered. */
  cancel: command(z.object({ id: idField, orderId: idField, reason: looseTextField(200) }), DealerOrderView),
  find: query(FindDealerOrders, z.object({ rows: z.array(DealerOrderSummary), total: z.int(), sums: DealerOrderSums })),
  get: query(z.object({ id: idField }), DealerOrderView),
}

export const ReceiveGoods = GoodsReceipt.pick({
  id: true,
  dealerId: true,
  orderId: true,
  keepsDamaged: true,
  restComes: true,
  updatesCost: true,
  billNumber: true,
  billOn: true,
  amountPaise: true,
  taxPaise: true,
  deliveredBy: true,
  note: true,
}).extend({
  /** Null: as many days after the bill as the dealer gives. */
  dueOn: dayField.nullable(),
  lines: z
    .array(
      GoodsReceiptLine.pick({
        itemId: true,
        receivedThousandths: true,
        damagedThousandths: true,
        unitCostPaise: true,
        batch: true,
      }),
    )
    .max(1000),
})
export type ReceiveGoods = z.output<typeof ReceiveGoods>

export const goodsReceiptCalls = {
  receive: command(ReceiveGoods, z.object({ receipt: GoodsReceipt, dealer: DealerView })),
  get: query(z.object({ id: idField }), GoodsReceipt.extend({ isReversed: z.boolean() })),
  /**
   * Undoes it as a whole: stock, bill, what its items cost, and the order is pending again. Refuses
   * `receipt_has_returns`.
   */
  reverse: command(
    z.object({ id: idField, receiptId: idField, reason: looseTextField(200) }),
    z.object({ receipt: GoodsReceipt, dealer: DealerView }),
  ),
}

/** The largest proof that is taken. */
export const maxProofBytes = 1024 * 1024

export const MakeDealerPayment = DealerPayment.pick({
  id: true,
  dealerId: true,
  orderId: true,
  tender: true,
  amountPaise: true,
  note: true,
}).extend({
  /** Null: today. */
  paidOn: dayField.nullable().default(null),
  proof: z
    .object({ name: looseTextField(120), contentBase64: z.string().max(1_500_000) })
    .nullable()
    .default(null),
})
export type MakeDealerPayment = z.output<typeof MakeDealerPayment>

export const dealerPaymentCalls = {
  make: command(MakeDealerPayment, z.object({ payment: DealerPayment, dealer: DealerView })),
  get: query(z.object({ id: idField }), DealerPayment.extend({ isReversed: z.boolean() })),
  reverse: command(
    z.object({ id: idField, paymentId: idField, reason: looseTextField(200) }),
    z.object({ payment: DealerPayment, dealer: DealerView }),
  ),
  /** The proof's file, unless it was lost. */
  getProof: query(z.object({ paymentId: idField }), FileContent),
}
