// The shop's versions, its branches and counters.

import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Insert-only: the shop as each counter printed it. A paper points at the version of the counter that issued it. */
export const shop = sqliteTable(
  'shop',
  {
    counterNo: integer('counter_no').notNull(),
    version: integer().notNull(),
    entrySeq: integer('entry_seq').notNull(),
    /** All fields of this version as JSON. */
    fields: text().notNull(),
  },
  table => [primaryKey({ columns: [table.counterNo, table.version] })],
)

/** The shop as it is: the saves of all counters, merged. One row. */
export const shopNow = sqliteTable('shop_now', {
  id: integer().primaryKey(),
  fields: text().notNull(),
})

export const branch = sqliteTable('branch', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  name: text().notNull(),
  /** JSON; null: that of the shop. */
  address: text(),
  phone: text(),
})

/** Where a counter stands that was moved; else it stands where it introduced itself. */
export const counterMove = sqliteTable('counter_move', {
  counterNo: integer('counter_no').primaryKey(),
  branchId: blob('branch_id', { mode: 'buffer' }).notNull(),
})

export const counter = sqliteTable('counter', {
  counterNo: integer('counter_no').primaryKey(),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  code: text().notNull(),
  branchId: blob('branch_id', { mode: 'buffer' }).notNull(),
})
