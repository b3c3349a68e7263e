// The counters of a shop. One of each shop is the API itself: it posts what phones do.

import { boolean, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { shop } from './shop.ts'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const counter = pgTable(
  'counter',
  {
    shopId: uuid('shop_id')
      .notNull()
      .references(() => shop.id),
    id: uuid().notNull(),
    /** Given once; twice only where the server forgot that it had given it, see forgotten-counters.ts. */
    code: text().notNull(),
    name: text().notNull(),
    branchId: uuid('branch_id').notNull(),
    branchName: text('branch_name').notNull(),
    isCloud: boolean('is_cloud').notNull().default(false),
    /** In which life of the database it was made, see store-life.ts. The API goes on with a chain of this life alone. */
    life: integer().notNull().default(0),
    publicKey: text('public_key'),
    /** SHA-256 of its token. */
    tokenHash: bytes('token_hash'),
    enrolledAt: time('enrolled_at').notNull(),
    revokedAt: time('revoked_at'),
    lastSeenAt: time('last_seen_at').notNull(),
    /** The end of its chain as the server has it. */
    lastNumber: integer('last_number').notNull().default(0),
    lastHash: bytes('last_hash').notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.id] }), unique('counter_by_token').on(table.tokenHash)],
)

/** A code shown on an enrolled counter or phone, with which a new counter joins. Only its hash is kept. */
export const enrolmentCode = pgTable('enrolment_code', {
  codeHash: bytes('code_hash').primaryKey(),
  shopId: uuid('shop_id')
    .notNull()
    .references(() => shop.id),
  expiresAt: time('expires_at').notNull(),
})
