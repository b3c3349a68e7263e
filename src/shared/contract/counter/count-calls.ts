// What a screen may ask about counting stock. A count in progress is this machine's own; only its posting is a fact.

import * as z from 'zod'
import { idField, instantField, looseTextField, pageLimitField, signedQuantityField } from '../../records/fields.ts'
import { Batch } from '../../records/stock.ts'
import { command, query } from '../../rpc/contract.ts'

/** What is to be counted; whatever else is scanned is counted too. */
export const CountScope = z.object({
  kind: z.enum(['all', 'group', 'low', 'scan']),
  groupId: idField.nullable().default(null),
})
export type CountScope = z.output<typeof CountScope>

export const StockCount = z.object({
  id: idField,
  startedAt: instantField,
  scope: CountScope,
  groupName: z.string().nullable(),
  /** Items to count, each of those with batches as its batches; those counted beside the scope too. */
  lineCount: z.int(),
  countedCount: z.int(),
  differentCount: z.int(),
  /** What is missing and what is too much, at the cost prices of the items. */
  missingPaise: z.int(),
  surplusPaise: z.int(),
})
export type StockCount = z.output<typeof StockCount>

export const CountLine = z.object({
  itemId: idField,
  name: z.string(),
  code: z.string().nullable(),
  unit: z.string(),
  decimals: z.int(),
  /** Null for an item without batches, and for goods that belong to none. */
  batch: Batch.nullable(),
  /** Null until it is counted. */
  countedThousandths: z.int().nullable(),
  /** What the ledger held when it was counted; until then, what it holds now. */
  expectedThousandths: z.int(),
  /** At the cost price of the item; null when it is not known. */
  differencePaise: z.int().nullable(),
})
export type CountLine = z.output<typeof CountLine>

export const FindCountLines = z.object({
  id: idField,
  show: z.enum(['all', 'counted', 'uncounted', 'different']).default('all'),
  text: looseTextField(200).default(''),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(100),
})
export type FindCountLines = z.output<typeof FindCountLines>

export const CountItem = z.object({
  id: idField,
  itemId: idField,
  /** Which one, of an item with batches; null for goods that belong to none. One the ledger does not know is found. */
  batch: Batch.nullable().default(null),
  /** Adds to what was counted of it (a scan), or says it anew. */
  how: z.enum(['add', 'set']),
  quantityThousandths: signedQuantityField,
})
export type CountItem = z.output<typeof CountItem>

/** A counted line, named by item and batch. */
export const CountedPlace = CountItem.pick({ id: true, itemId: true, batch: true })
export type CountedPlace = z.output<typeof CountedPlace>

export const countCalls = {
  /** The counts going on here, the newest first. */
  find: query(z.object({}), z.array(StockCount)),
  get: query(z.object({ id: idField }), StockCount),
  findLines: query(FindCountLines, z.object({ rows: z.array(CountLine), total: z.int() })),
  /** A repeat with the same id is the same count. */
  start: command(z.object({ id: idField, scope: CountScope }), StockCount),
  /** Refuses `quantity_decimals`, `item_without_batches`, and a count below zero as `count_below_zero`. */
  item: command(CountItem, CountLine),
  /** Takes a line back: as if it had not been counted. */
  takeBack: command(CountedPlace, z.object({})),
  /** Posts the differences, many of them as several facts; the count is over. A repeat posts nothing more. */
  post: command(z.object({ id: idField, note: looseTextField(200) }), z.object({ postedCount: z.int() })),
  discard: command(z.object({ id: idField }), z.object({})),
}
