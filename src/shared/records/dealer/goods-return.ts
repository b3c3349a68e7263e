// Goods that went back to a dealer, as the debit note says it: stock down, payable down. Posted and final; a mistake is
// reversed.

import * as z from 'zod'
import {
  amountPaiseField,
  dayField,
  hsnField,
  idField,
  instantField,
  looseTextField,
  quantityField,
  rateBpsField,
} from '../fields.ts'
import { BatchPick } from '../stock.ts'
import { OrderedFrom } from './dealer-order.ts'

export const GoodsReturnReason = z.enum(['damaged', 'expired', 'wrong_goods', 'unsold', 'other'])
export type GoodsReturnReason = z.output<typeof GoodsReturnReason>

/**
 * Where the goods are: in stock; written off as damaged when they came; or never accepted, so that only the bill still
 * holds them.
 */
export const ReturnedFrom = z.enum(['stock', 'written_off', 'not_accepted'])
export type ReturnedFrom = z.output<typeof ReturnedFrom>

export const GoodsReturnLine = z.object({
  lineNumber: z.int().min(1),
  /** The line of the receipt they came with. */
  receiptLineNumber: z.int().min(1).nullable(),
  itemId: idField,
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  hsn: hsnField.nullable(),
  source: ReturnedFrom,
  quantityThousandths: quantityField,
  /** What the dealer owes for one unit, before tax. */
  unitPricePaise: amountPaiseField,
  /** What one unit had cost by its receipt; stock goes down by this. Null: by the price above. */
  boughtAtPaise: amountPaiseField.nullable(),
  taxRateBps: rateBpsField,
  taxablePaise: amountPaiseField,
  taxPaise: amountPaiseField,
  batches: z.array(BatchPick),
})
export type GoodsReturnLine = z.output<typeof GoodsReturnLine>

export const GoodsReturn = z.object({
  id: idField,
  number: z.string(),
  counterId: idField,
  series: z.string(),
  financialYear: z.string(),
  serial: z.int().min(1),
  shopVersion: z.int().min(1),
  dealer: OrderedFrom,
  receiptId: idField.nullable(),
  /** The dealer's bill the goods came with, and its day. */
  billNumber: looseTextField(40),
  billOn: dayField.nullable(),
  orderId: idField.nullable(),
  orderNumber: z.string().nullable(),
  lines: z.array(GoodsReturnLine).min(1).max(1000),
  /** IGST, because the dealer is of another state. */
  isInterState: z.boolean(),
  taxablePaise: amountPaiseField,
  taxPaise: amountPaiseField,
  /** Taxable and tax of all lines. */
  amountPaise: amountPaiseField,
  reason: GoodsReturnReason,
  note: looseTextField(500),
  returnedOn: dayField,
  returnedAt: instantField,
  returnedBy: z.string(),
})
export type GoodsReturn = z.output<typeof GoodsReturn>
