// Where this file stands with the hosted API, and entries that are kept aside for a person. Never entries themselves.

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row, once a counter joined. It goes with the entries: a restored backup asks again from its own place on. */
export const syncPlace = sqliteTable('sync_place', {
  id: integer().primaryKey(),
  shopId: blob('shop_id', { mode: 'buffer' }).notNull(),
  /** Of the last change that was taken from the shop's log, and the entry it was. */
  cursor: integer().notNull(),
  after: blob({ mode: 'buffer' }),
  /** Up to this number this counter's entries are safe on the server. */
  acknowledged: integer().notNull(),
  exchangedAtMs: integer('exchanged_at_ms'),
})

export const keptEntry = sqliteTable('kept_entry', {
  /** In which order they came. */
  keptNo: integer('kept_no').primaryKey({ autoIncrement: true }),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  counterId: blob('counter_id', { mode: 'buffer' }).notNull(),
  number: integer().notNull(),
  reason: text().notNull(),
  code: text().notNull(),
  keptAtMs: integer('kept_at_ms').notNull(),
  /** The whole change as JSON, where it is not in the log. */
  content: text(),
})
