// What entries of several counters leave beside the rows they make: which save set a field, and entries without rows.

import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'

/** The save that set a field last. A record's first save leaves none: every other save was made knowing it. */
export const fieldStamp = sqliteTable(
  'field_stamp',
  {
    /** The record's id; see record-key.ts for those that have none of their own. */
    record: blob({ mode: 'buffer' }).notNull(),
    field: text().notNull(),
    stamp: integer().notNull(),
    entryId: blob('entry_id', { mode: 'buffer' }).notNull(),
  },
  table => [primaryKey({ columns: [table.record, table.field] })],
)

/** Entries that are links of their chains and made no rows, or whose rows another entry's took the place of. */
export const entryAside = sqliteTable('entry_aside', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  reason: text().notNull(),
})

/** Entries whose rows were made by a newer program than the one that took them: after which entry, in this order. */
export const entryLate = sqliteTable('entry_late', {
  lateNo: integer('late_no').primaryKey({ autoIncrement: true }),
  seq: integer()
    .notNull()
    .unique()
    .references(() => entry.seq),
  afterSeq: integer('after_seq').notNull(),
  /** Why it was a link without rows until then. */
  reason: text().notNull(),
})
