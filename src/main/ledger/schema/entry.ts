// The append-only log: every fact, numbered without gaps per counter and hash-chained.

import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { counter } from './shop.ts'

export const entry = sqliteTable(
  'entry',
  {
    /** Local order of posting. Rows made by an entry carry this number. */
    seq: integer().primaryKey(),
    id: blob({ mode: 'buffer' }).notNull().unique(),
    counterNo: integer('counter_no')
      .notNull()
      .references(() => counter.counterNo),
    number: integer().notNull(),
    kind: text().notNull(),
    atMs: integer('at_ms').notNull(),
    by: text().notNull(),
    /** JSON exactly as hashed. */
    body: text().notNull(),
    /** SHA-256 over id, counter, number, kind, time, person and body. */
    contentHash: blob('content_hash', { mode: 'buffer' }).notNull(),
    /** SHA-256 over the counter's previous hash and the content hash. */
    hash: blob({ mode: 'buffer' }).notNull(),
  },
  table => [uniqueIndex('entry_by_number').on(table.counterNo, table.number)],
)
