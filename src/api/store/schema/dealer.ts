// Orders to dealers, and one line for each fact of a dealer's account. Where an order stands is read from its lines.

import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const dealerOrder = pgTable(
  'dealer_order',
  {
    shopId: uuid('shop_id').notNull(),
    id: uuid().notNull(),
    dealerId: uuid('dealer_id').notNull(),
    /** What phones call it. */
    knownAs: text('known_as').notNull(),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    orderedAt: time('ordered_at').notNull(),
    /** The order as it was placed. */
    fact: jsonb().notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.id] }),
    index('dealer_order_by_dealer').on(table.shopId, table.dealerId, table.orderedAt),
    index('dealer_order_by_time').on(table.shopId, table.orderedAt),
    index('dealer_order_by_name').on(table.shopId, table.knownAs),
    index('dealer_order_by_serial').on(table.shopId, table.series, table.financialYear, table.serial),
  ],
)

export const dealerAccount = pgTable(
  'dealer_account',
  {
    shopId: uuid('shop_id').notNull(),
    /** The entry's. */
    id: uuid().notNull(),
    dealerId: uuid('dealer_id').notNull(),
    orderId: uuid('order_id'),
    kind: text().notNull(),
    /** When it happened, as the fact says. */
    at: time('at').notNull(),
    postedAt: time('posted_at').notNull(),
    dueOn: text('due_on'),
    tender: text(),
    /** What it adds to the payable: bills above zero, payments and goods sent back below. */
    amountPaise: bigint('amount_paise', { mode: 'number' }).notNull(),
    reversesId: uuid('reverses_id'),
    /** What it makes of its order. */
    standing: text(),
    /** By what it is the latest word on its order; as of saves. */
    stamp: bigint({ mode: 'number' }).notNull().default(0),
    note: text().notNull(),
    deliveredBy: text('delivered_by').notNull(),
    proofUrl: text('proof_url').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.id] }),
    index('dealer_account_by_dealer').on(table.shopId, table.dealerId, table.at),
    index('dealer_account_by_order').on(table.shopId, table.orderId).where(sql`${table.orderId} is not null`),
    index('dealer_account_reversed').on(table.shopId, table.reversesId).where(sql`${table.reversesId} is not null`),
    index('dealer_payment_by_time').on(table.shopId, table.at).where(sql`${table.kind} = 'payment'`),
  ],
)
