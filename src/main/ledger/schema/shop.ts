// The shop's versions, its branches and counters.

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Insert-only: an invoice points at the version it was issued under. */
export const shop = sqliteTable('shop', {
  version: integer().primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  /** All fields of this version as JSON. */
  fields: text().notNull(),
})

export const branch = sqliteTable('branch', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  name: text().notNull(),
})

export const counter = sqliteTable('counter', {
  counterNo: integer('counter_no').primaryKey(),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  code: text().notNull(),
  branchId: blob('branch_id', { mode: 'buffer' }).notNull(),
})
