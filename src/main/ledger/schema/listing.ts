// Invoices that the shop brought to the marketplace. What was asked, what was answered: each final; how a listing stands is its
// highest step.

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'
import { invoice } from './invoice.ts'

/** `seq` is the entry's: a listing and the entry that asked for it share one id. */
export const listing = sqliteTable(
  'listing',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    invoiceSeq: integer('invoice_seq')
      .notNull()
      .references(() => invoice.seq),
    /** JSON of what was asked for. */
    pricing: text().notNull(),
    facePaise: integer('face_paise').notNull(),
    /** JSON of what the person who asked consented to. */
    quote: text().notNull(),
  },
  table => [index('listing_of_invoice').on(table.invoiceSeq)],
)

export const listingWithdrawal = sqliteTable(
  'listing_withdrawal',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    listingSeq: integer('listing_seq')
      .notNull()
      .references(() => listing.seq),
  },
  table => [index('listing_withdrawal_of_listing').on(table.listingSeq)],
)

export const listingStep = sqliteTable(
  'listing_step',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    listingSeq: integer('listing_seq')
      .notNull()
      .references(() => listing.seq),
    step: integer().notNull(),
    state: text().notNull(),
    reason: text().notNull(),
    facePaise: integer('face_paise').notNull(),
    advancePaise: integer('advance_paise').notNull(),
    targetPaise: integer('target_paise').notNull(),
    fundedPaise: integer('funded_paise').notNull(),
    settledPaise: integer('settled_paise').notNull(),
    feePaise: integer('fee_paise').notNull(),
    feeGstPaise: integer('fee_gst_paise').notNull(),
    receivedPaise: integer('received_paise').notNull(),
    reservePaidPaise: integer('reserve_paid_paise').notNull(),
  },
  table => [index('listing_step_of_listing').on(table.listingSeq, table.step)],
)
