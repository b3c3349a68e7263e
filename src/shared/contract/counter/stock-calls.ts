// What a screen may ask about stock: how it moved, its batches and its worth, and what a person may post of it.

import * as z from 'zod'
import { maxLines } from '../../records/cart.ts'
import {
  amountPaiseField,
  dayField,
  idField,
  instantField,
  looseTextField,
  pageLimitField,
  quantityField,
  signedQuantityField,
  textField,
} from '../../records/fields.ts'
import { StockCause } from '../../records/item.ts'
import { StockValuation } from '../../records/shop.ts'
import { Batch, WriteOffReason } from '../../records/stock.ts'
import { command, query } from '../../rpc/contract.ts'

/** Where the next page of movements begins. */
export const MovementCursor = z.object({
  entrySeq: z.int().min(0),
  lineNumber: z.int().min(0),
  /** What was on hand before the last movement given. */
  onHandThousandths: z
    .int()
    .min(-(10 ** 15))
    .max(10 ** 15),
})
export type MovementCursor = z.output<typeof MovementCursor>

export const MovementRow = z.object({
  entryId: idField,
  lineNumber: z.int(),
  at: instantField,
  by: z.string(),
  cause: StockCause,
  /** It undoes a receipt or a return of goods to their dealer. */
  isReversal: z.boolean(),
  deltaThousandths: z.int(),
  /** What was on hand after it. */
  onHandThousandths: z.int(),
  unitCostPaise: z.int().nullable(),
  batch: Batch.nullable(),
  /** The invoice, receipt or note that moved it. */
  number: z.string().nullable(),
  /** To whom or from whom: buyer, dealer, branch. */
  party: z.string().nullable(),
  reason: WriteOffReason.nullable(),
  note: z.string(),
})
export type MovementRow = z.output<typeof MovementRow>

export const BatchView = Batch.extend({ itemId: idField, onHandThousandths: z.int(), isExpired: z.boolean() })
export type BatchView = z.output<typeof BatchView>

export const ExpiringBatch = BatchView.extend({
  expiresOn: dayField,
  itemName: z.string(),
  unit: z.string(),
  decimals: z.int(),
})
export type ExpiringBatch = z.output<typeof ExpiringBatch>

export const ValueRow = z.object({
  itemId: idField,
  itemName: z.string(),
  unit: z.string(),
  decimals: z.int(),
  onHandThousandths: z.int(),
  valuePaise: z.int(),
})
export type ValueRow = z.output<typeof ValueRow>

export const StockValue = z.object({
  method: StockValuation,
  /** Of everything on hand, less what is below zero. */
  valuePaise: z.int(),
  /** Items that have anything on hand, or are below zero. */
  total: z.int(),
  /** Items on hand that are worth nothing because nobody ever said what they cost. */
  withoutCostCount: z.int(),
  /** Worth most first. */
  rows: z.array(ValueRow),
})
export type StockValue = z.output<typeof StockValue>

const batchField = Batch.optional()
const LineOut = z.object({ itemId: idField, quantityThousandths: quantityField, batch: batchField })
const noteField = looseTextField(200)
const mostLines = 500

export const WriteOff = z.object({
  id: idField,
  lines: z.array(LineOut).min(1).max(mostLines),
  reason: WriteOffReason,
  note: noteField,
})
export type WriteOff = z.output<typeof WriteOff>

export const Transfer = z.object({
  id: idField,
  direction: z.enum(['out', 'in']),
  otherBranch: textField(60),
  lines: z
    .array(LineOut.extend({ unitCostPaise: amountPaiseField.optional() }))
    .min(1)
    .max(mostLines),
  note: noteField,
})
export type Transfer = z.output<typeof Transfer>

export const Adjustment = z.object({
  id: idField,
  itemId: idField,
  deltaThousandths: signedQuantityField,
  unitCostPaise: amountPaiseField.optional(),
  batch: batchField,
  note: noteField,
})
export type Adjustment = z.output<typeof Adjustment>

const pageFields = { offset: z.int().min(0).max(10_000_000).default(0), limit: pageLimitField.default(100) }
const posted = z.object({})

export const stockCalls = {
  /** How many items run low or are below zero, how many batches expire soon or have expired. */
  summary: query(
    z.object({}),
    z.object({
      lowCount: z.int(),
      belowZeroCount: z.int(),
      expiringCount: z.int(),
      expiredCount: z.int(),
      openCounts: z.int(),
    }),
  ),
  /** The newest first. `before`: the cursor the page before ended with. */
  findMovements: query(
    z.object({ itemId: idField, before: MovementCursor.nullable().default(null), limit: pageLimitField.default(50) }),
    z.object({ rows: z.array(MovementRow), next: MovementCursor.nullable() }),
  ),
  /** Of each item, in the order asked: with something in them first, the earliest expiry first. */
  findBatches: query(z.object({ itemIds: z.array(idField).min(1).max(maxLines) }), z.array(BatchView)),
  /** Batches on hand that have expired or expire within the days of the settings, the earliest first. */
  findExpiring: query(z.object(pageFields), z.object({ rows: z.array(ExpiringBatch), total: z.int() })),
  /** What stock is worth, by the method of the settings. Reckoned from all movements, on a thread. */
  findValue: query(z.object(pageFields), StockValue),
  /** Puts stock right by so much. A repeat with the same id changes nothing; so with the two below. */
  adjust: command(Adjustment, posted),
  writeOff: command(WriteOff, posted),
  transfer: command(Transfer, posted),
}
