// Money that was asked to leave a wallet for a bank account, and what the bank said.

import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { financingAccount } from './financing-account.ts'
import { moneyEntry } from './money.ts'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const bankPayout = pgTable(
  'bank_payout',
  {
    id: uuid().primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => financingAccount.id),
    amountPaise: bigint('amount_paise', { mode: 'number' }).notNull(),
    accountName: text('account_name').notNull(),
    accountNumber: text('account_number').notNull(),
    ifsc: text().notNull(),
    /** The movement out of the wallet, which the bank's answer ends. */
    entryId: uuid('entry_id')
      .notNull()
      .references(() => moneyEntry.id),
    state: text().notNull().default('ordered'),
    /** The bank's reference, or why it refused. */
    answer: text().notNull().default(''),
    orderedAt: time('ordered_at').notNull(),
    answeredAt: time('answered_at'),
  },
  table => [
    index('bank_payout_owner').on(table.ownerId, table.id),
    index('bank_payout_open').on(table.id).where(sql`${table.state} = 'ordered'`),
    check('bank_payout_state', sql`${table.state} in ('ordered', 'paid', 'refused')`),
    check('bank_payout_amount', sql`${table.amountPaise} > 0`),
  ],
)
