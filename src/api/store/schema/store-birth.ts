// Which database this is. A backup that is put back is another one, whatever it holds.

import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** One row. Read by the function `store_life`, see store-life.ts. */
export const storeBirth = pgTable('store_birth', {
  isOne: boolean('is_one').primaryKey().default(true),
  /** Where it was first brought up to date. */
  identity: text().notNull(),
  /** Set by `note_put_back`, where the database cannot tell by itself. */
  putBack: text('put_back').notNull().default(''),
  /** When this life of it was first seen; see listing/unanswered.ts. */
  seenLife: integer('seen_life'),
  seenAt: timestamp('seen_at', { withTimezone: true, mode: 'date' }),
})
