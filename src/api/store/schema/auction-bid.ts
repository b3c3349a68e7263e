// What investors bid for an invoice that is auctioned, with the money that is held for it.

import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { financedInvoice } from './financed-invoice.ts'
import { financingAccount } from './financing-account.ts'
import { moneyEntry } from './money.ts'

const paise = (name: string) => bigint(name, { mode: 'number' }).notNull()
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const auctionBid = pgTable(
  'auction_bid',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    investorId: uuid('investor_id')
      .notNull()
      .references(() => financingAccount.id),
    /** In the order in which they came. */
    place: integer().notNull(),
    /** The rate it begins with. */
    askedBps: integer('asked_bps').notNull(),
    /** The lowest it goes down to by itself. */
    limitBps: integer('limit_bps').notNull(),
    /** So much of the advance. */
    slicePaise: paise('slice_paise'),
    /** The price of that at its limit. */
    heldPaise: paise('held_paise'),
    /** The hold in the journal. */
    entryId: uuid('entry_id')
      .notNull()
      .references(() => moneyEntry.id),
    state: text().notNull().default('open'),
    /** Of a bid that won: at what, and how much of its slice. */
    rateBps: integer('rate_bps'),
    wonPaise: bigint('won_paise', { mode: 'number' }),
    placedAt: time('placed_at').notNull(),
    endedAt: time('ended_at'),
  },
  table => [
    unique('auction_bid_place').on(table.invoiceId, table.place),
    uniqueIndex('auction_bid_open').on(table.invoiceId, table.investorId).where(sql`${table.state} = 'open'`),
    index('auction_bid_investor').on(table.investorId, table.id),
    check('auction_bid_state', sql`${table.state} in ('open', 'won', 'lost', 'withdrawn', 'replaced', 'refunded')`),
    check('auction_bid_rate', sql`${table.limitBps} between 0 and ${table.askedBps}`),
    check('auction_bid_slice', sql`${table.slicePaise} >= ${table.heldPaise} and ${table.heldPaise} > 0`),
  ],
)
