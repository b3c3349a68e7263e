// What really came from a dealer, with his bill: stock up, payable up. Posted and final; a mistake is reversed.

import * as z from 'zod'
import { amountPaiseField, dayField, idField, instantField, looseTextField, quantityField } from '../fields.ts'
import { Batch } from '../stock.ts'

const comeField = z.union([z.literal(0), quantityField])

export const GoodsReceiptLine = z.object({
  lineNumber: z.int().min(1),
  itemId: idField,
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  /** What was still to come of it on the order; 0 without one. */
  orderedThousandths: comeField,
  /** What came in good order and is kept. */
  receivedThousandths: comeField,
  damagedThousandths: comeField,
  /** Per unit before tax. */
  unitCostPaise: amountPaiseField.nullable(),
  batch: Batch.nullable(),
})
export type GoodsReceiptLine = z.output<typeof GoodsReceiptLine>

export const GoodsReceipt = z.object({
  id: idField,
  dealerId: idField,
  dealerName: z.string(),
  orderId: idField.nullable(),
  orderNumber: z.string().nullable(),
  /** Empty for a bill alone: a balance from before, or goods that were counted already. */
  lines: z.array(GoodsReceiptLine).max(1000),
  /** Damaged goods were kept and written off; else they were not accepted. */
  keepsDamaged: z.boolean(),
  /** The rest of the order still comes: it stays pending. */
  restComes: z.boolean(),
  /** The item's cost becomes the one on the bill. */
  updatesCost: z.boolean(),
  billNumber: looseTextField(40),
  billOn: dayField,
  dueOn: dayField,
  /** The bill's total with its tax; 0 while there is no bill. */
  amountPaise: amountPaiseField,
  taxPaise: amountPaiseField,
  /** Who brought it. */
  deliveredBy: looseTextField(120),
  note: looseTextField(500),
  receivedAt: instantField,
  receivedBy: z.string(),
})
export type GoodsReceipt = z.output<typeof GoodsReceipt>
