// Answers kept under the caller's own key, so that a retry gets the same answer and does nothing.

import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const keptAnswer = pgTable(
  'kept_answer',
  {
    /** A shop's id, or the address of somebody who has no shop yet. */
    scope: text().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    /** SHA-256 over the body as it was understood. */
    bodySha256: text('body_sha256').notNull(),
    status: integer().notNull(),
    answer: text().notNull(),
    keptAt: timestamp('kept_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  table => [primaryKey({ columns: [table.scope, table.route, table.key] })],
)
