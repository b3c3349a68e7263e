// What belongs to this machine alone: carts, settings, print jobs, remembered import mappings. Never entries.

import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const cart = sqliteTable('cart', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  revision: integer().notNull(),
  heldAtMs: integer('held_at_ms'),
  updatedAtMs: integer('updated_at_ms').notNull(),
  /** The whole cart as JSON. */
  body: text().notNull(),
})

export const localSetting = sqliteTable('local_setting', {
  name: text().primaryKey(),
  value: text().notNull(),
})

/** A count of stock that is going on; posted or given up, it is gone. */
export const stockCount = sqliteTable('stock_count', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  startedAtMs: integer('started_at_ms').notNull(),
  /** What is counted, as JSON. */
  scope: text().notNull(),
})

/**
 * What was counted of one item or of one of its batches, and what the ledger held of it at that moment. Goods of no batch
 * have an empty code; no expiry is an empty text and no MRP −1, since a key takes no nulls.
 */
export const stockCountLine = sqliteTable(
  'stock_count_line',
  {
    countId: blob('count_id', { mode: 'buffer' }).notNull(),
    itemId: blob('item_id', { mode: 'buffer' }).notNull(),
    batchCode: text('batch_code').notNull(),
    expiresOn: text('expires_on').notNull(),
    mrpPaise: integer('mrp_paise').notNull(),
    countedThousandths: integer('counted_thousandths').notNull(),
    expectedThousandths: integer('expected_thousandths').notNull(),
    countedAtMs: integer('counted_at_ms').notNull(),
  },
  table => [primaryKey({ columns: [table.countId, table.itemId, table.batchCode, table.expiresOn, table.mrpPaise] })],
)

export const printJob = sqliteTable('print_job', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  createdAtMs: integer('created_at_ms').notNull(),
  state: text().notNull(),
  body: text().notNull(),
})

export const importMapping = sqliteTable('import_mapping', {
  /** The file's header, so that the same kind of file finds its mapping again. */
  header: text().primaryKey(),
  mapping: text().notNull(),
})
