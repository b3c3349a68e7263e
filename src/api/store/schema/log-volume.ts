// The shop's log in volumes: what fell into the same thousand of the sequence, packed once for whoever joins later.

import { bigint, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'

export const logVolume = pgTable(
  'log_volume',
  {
    shopId: uuid('shop_id').notNull(),
    firstSequence: bigint('first_sequence', { mode: 'number' }).notNull(),
    lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
    /** Changes as lines of JSON, zstd. */
    packed: bytes().notNull(),
    boundAt: timestamp('bound_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.firstSequence] })],
)
