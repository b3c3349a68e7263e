// The journal of the marketplace: every movement of money is an entry whose postings sum to zero, and nothing of it is
// ever changed. Balances stand beside it, kept by the same statements.

import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { financedInvoice } from './financed-invoice.ts'
import { financingAccount } from './financing-account.ts'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const paise = (name: string) => bigint(name, { mode: 'number' }).notNull()

export const moneyAccount = pgTable(
  'money_account',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    /** Whose wallet. */
    ownerId: uuid('owner_id').references(() => financingAccount.id),
    /** For which invoice money is held, or came in. */
    invoiceId: uuid('invoice_id').references(() => financedInvoice.id),
    balancePaise: paise('balance_paise').default(0),
  },
  table => [
    unique('money_account_of').on(table.kind, table.ownerId, table.invoiceId).nullsNotDistinct(),
    check(
      'money_account_kind',
      sql`case ${table.kind}
        when 'wallet' then ${table.ownerId} is not null and ${table.invoiceId} is null
        when 'escrow' then ${table.invoiceId} is not null and ${table.ownerId} is null
        when 'collected' then ${table.invoiceId} is not null and ${table.ownerId} is null
        else ${table.kind} in ('platform_fee', 'fee_gst', 'suspense', 'transit', 'outside')
          and ${table.ownerId} is null and ${table.invoiceId} is null end`,
    ),
    // Money comes from outside, so that account alone may owe.
    check('money_account_balance', sql`${table.balancePaise} >= 0 or ${table.kind} = 'outside'`),
  ],
)

export const moneyEntry = pgTable(
  'money_entry',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    /** What it may happen for once only, such as a bank's reference. */
    cause: text().notNull().unique(),
    invoiceId: uuid('invoice_id').references(() => financedInvoice.id),
    /** The pending entry that this one posts or voids: each is ended once. */
    endsId: uuid('ends_id')
      .unique()
      .references((): AnyPgColumn => moneyEntry.id),
    /** By which it was paid, such as `upi`. */
    method: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** Who caused it; null: the platform itself. */
    byId: uuid('by_id').references(() => financingAccount.id),
  },
  table => [
    index('money_entry_invoice').on(table.invoiceId),
    check(
      'money_entry_kind',
      sql`${table.kind} in ('opening', 'hold', 'settlement', 'fee', 'refund', 'receipt', 'payout', 'withdrawal', 'deposit', 'match')`,
    ),
  ],
)

export const moneyPosting = pgTable(
  'money_posting',
  {
    entryId: uuid('entry_id')
      .notNull()
      .references(() => moneyEntry.id),
    line: smallint().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => moneyAccount.id),
    /** Above zero: the account gets it. */
    amountPaise: paise('amount_paise'),
    /** Of the account, after it. */
    balancePaise: paise('balance_paise'),
  },
  table => [
    primaryKey({ columns: [table.entryId, table.line] }),
    index('money_posting_account').on(table.accountId, table.entryId),
    check('money_posting_amount', sql`${table.amountPaise} <> 0`),
  ],
)

/** Money that was asked to leave a wallet for a bank account, and what the bank said. */
export const bankPayout = pgTable(
  'bank_payout',
  {
    id: uuid().primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => financingAccount.id),
    amountPaise: paise('amount_paise'),
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

/** Accounts at banks, and under what name their bank has them. */
export const bankAccount = pgTable(
  'bank_account',
  {
    ifsc: text().notNull(),
    number: text().notNull(),
    /** As the bank writes it. */
    holder: text().notNull(),
    askedAt: time('asked_at').notNull(),
  },
  table => [primaryKey({ columns: [table.ifsc, table.number] })],
)
