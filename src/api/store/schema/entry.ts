// The log of each shop: every entry of every counter, numbered by the order in which it reached the server.

import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const entry = pgTable(
  'entry',
  {
    shopId: uuid('shop_id').notNull(),
    /** Order of arrival, without gaps; what counters pull by. */
    sequence: bigint({ mode: 'number' }).notNull(),
    id: uuid().notNull(),
    counterId: uuid('counter_id').notNull(),
    number: integer().notNull(),
    kind: text().notNull(),
    at: time('at').notNull(),
    by: text().notNull(),
    /** JSON exactly as hashed. */
    body: text().notNull(),
    hash: bytes().notNull(),
    /** Kept aside: part of the chain, but of no other counter's concern. */
    refusal: text(),
    receivedAt: time('received_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.sequence] }),
    unique('entry_by_id').on(table.shopId, table.id),
    unique('entry_by_number').on(table.shopId, table.counterId, table.number),
    index('entry_of_shop_stated').on(table.shopId, table.counterId).where(sql`${table.kind} = 'shop.stated'`),
  ],
)

/** An entry whose number the server already holds with other content. Kept for a person to see; nothing follows from it. */
export const forkedEntry = pgTable(
  'forked_entry',
  {
    shopId: uuid('shop_id').notNull(),
    counterId: uuid('counter_id').notNull(),
    number: integer().notNull(),
    id: uuid().notNull(),
    hash: bytes().notNull(),
    /** The whole entry as it came, JSON. */
    content: text().notNull(),
    foundAt: time('found_at').notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.counterId, table.number, table.hash] })],
)
