// Who sells, buys and funds invoices on the marketplace: accounts of their own, beside the shops.

import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { shop } from './shop.ts'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const financingAccount = pgTable(
  'financing_account',
  {
    id: uuid().primaryKey(),
    /** In small letters. */
    email: text().notNull().unique(),
    /** Salt and slow hash. */
    passwordHash: text('password_hash').notNull(),
    role: text().notNull(),
    /** {firstName, lastName, phone, company, gstNumber, panNumber, address}. */
    profile: jsonb().notNull(),
    /** The shop that sells by it from its counters; null: none. */
    shopId: uuid('shop_id')
      .unique()
      .references(() => shop.id),
    kycStatus: text('kyc_status').notNull().default('pending'),
    /** [{type, url}]. */
    kycDocuments: jsonb('kyc_documents').notNull().default([]),
    kycVerifiedAt: time('kyc_verified_at'),
    /** {notifications, investmentLimits}: what differs from the usual. */
    preferences: jsonb().notNull().default({}),
    /** Since the last right one. */
    wrongPasswords: integer('wrong_passwords').notNull().default(0),
    lockedUntil: time('locked_until'),
    isActive: boolean('is_active').notNull().default(true),
    createdAt: time('created_at').notNull(),
    lastLoginAt: time('last_login_at'),
  },
  table => [
    check('financing_account_role', sql`${table.role} in ('seller', 'buyer', 'investor', 'admin')`),
    check('financing_account_kyc', sql`${table.kycStatus} in ('pending', 'submitted', 'verified', 'rejected')`),
  ],
)
