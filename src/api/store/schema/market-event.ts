// What is told to those who listen on the marketplace: added to by the transaction that it is true by, and never changed.

import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { financingAccount } from './financing-account.ts'

export const marketEvent = pgTable(
  'market_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The place in which it is read. Null: nobody has looked since it was committed. */
    sequence: bigint({ mode: 'number' }),
    /** To whom; without an account and a role: to everybody who is signed in. */
    accountId: uuid('account_id').references(() => financingAccount.id),
    role: text(),
    name: text().notNull(),
    payload: jsonb().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  table => [
    index('market_event_waiting').on(table.id).where(sql`${table.sequence} is null`),
    // Written once, when it gets its place.
    uniqueIndex('market_event_place').on(table.sequence).where(sql`${table.sequence} is not null`),
    index('market_event_account').on(table.accountId, table.sequence).where(sql`${table.sequence} is not null`),
    index('market_event_open')
      .on(table.sequence)
      .where(sql`${table.accountId} is null and ${table.sequence} is not null`),
    index('market_event_announced')
      .on(table.sequence)
      .where(sql`${table.name} = 'system-announcement' and ${table.sequence} is not null`),
    check('market_event_audience', sql`${table.accountId} is null or ${table.role} is null`),
  ],
)

const account = () =>
  uuid('account_id')
    .notNull()
    .references(() => financingAccount.id)

/** A notice that its account has put away; what it was told stays as it was told. */
export const removedNotice = pgTable(
  'removed_notice',
  { accountId: account(), sequence: bigint({ mode: 'number' }).notNull() },
  table => [primaryKey({ columns: [table.accountId, table.sequence] })],
)

/** All of them up to a place. */
export const clearedNotices = pgTable(
  'cleared_notices',
  { accountId: account(), until: bigint({ mode: 'number' }).notNull() },
  table => [primaryKey({ columns: [table.accountId] })],
)
