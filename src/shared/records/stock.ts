// How stock moves beside sales: what a person may post, and the batches goods come in.

import * as z from 'zod'
import {
  amountPaiseField,
  dayField,
  idField,
  looseTextField,
  quantityField,
  signedQuantityField,
  textField,
} from './fields.ts'
import { itemLimits } from './item-limits.ts'

/** Goods of one making, as their pack says. The three together name a batch of an item. */
export const Batch = z.object({
  code: textField(itemLimits.batchCode),
  /** The last day it may be sold. */
  expiresOn: dayField.nullable(),
  mrpPaise: amountPaiseField.nullable(),
})
export type Batch = z.output<typeof Batch>

/** What a sale took from one batch. */
export const BatchPick = Batch.extend({ quantityThousandths: quantityField })
export type BatchPick = z.output<typeof BatchPick>

export const WriteOffReason = z.enum(['damaged', 'expired', 'lost', 'own_use', 'sample', 'other'])
export type WriteOffReason = z.output<typeof WriteOffReason>

/** One movement of a `stock.moved` entry. Sales, returns and receipts are facts of their own. */
export const StockMove = z.object({
  itemId: idField,
  deltaThousandths: signedQuantityField,
  cause: z.enum(['opening', 'adjustment', 'count', 'write_off', 'transfer']),
  note: z.string(),
  /** What one unit of it cost, when goods come in and it is known. */
  unitCostPaise: amountPaiseField.optional(),
  batch: Batch.optional(),
  /** Why goods were written off. */
  reason: WriteOffReason.optional(),
  /** The branch goods went to or came from, as it is spoken of. */
  otherBranch: looseTextField(60).optional(),
})
export type StockMove = z.output<typeof StockMove>
