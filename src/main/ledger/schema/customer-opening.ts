// What customers owed before Galla: dues of their accounts that no invoice stands behind.

import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { customer } from './customer.ts'
import { entry } from './entry.ts'

/** `seq` is the entry's: an opening and the entry that posted it share one id. */
export const customerOpening = sqliteTable(
  'customer_opening',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    customerNo: integer('customer_no')
      .notNull()
      .references(() => customer.customerNo),
    reference: text().notNull(),
    billedOn: text('billed_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** What he owes; below zero what he has paid ahead. */
    amountPaise: integer('amount_paise').notNull(),
  },
  table => [index('customer_opening_of_customer').on(table.customerNo)],
)

/** What is still due of it. Derived. */
export const customerOpeningBalance = sqliteTable('customer_opening_balance', {
  openingSeq: integer('opening_seq')
    .primaryKey()
    .references(() => customerOpening.seq),
  duePaise: integer('due_paise').notNull(),
})

/** Money of the customer's account set against an opening, as `allocation` is against an invoice. */
export const customerOpeningAllocation = sqliteTable(
  'customer_opening_allocation',
  {
    entrySeq: integer('entry_seq')
      .notNull()
      .references(() => entry.seq),
    lineNumber: integer('line_number').notNull(),
    customerNo: integer('customer_no')
      .notNull()
      .references(() => customer.customerNo),
    openingSeq: integer('opening_seq')
      .notNull()
      .references(() => customerOpening.seq),
    amountPaise: integer('amount_paise').notNull(),
  },
  table => [
    primaryKey({ columns: [table.entrySeq, table.lineNumber] }),
    index('customer_opening_allocation_of_opening').on(table.openingSeq),
    index('customer_opening_allocation_of_customer').on(table.customerNo),
  ],
)

export const customerOpeningReversal = sqliteTable('customer_opening_reversal', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  openingSeq: integer('opening_seq')
    .notNull()
    .unique()
    .references(() => customerOpening.seq),
})
