// Shops and how their owners sign in: the mobile protocol's clients, their devices, their one-time codes.

import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const shop = pgTable('shop', {
  id: uuid().primaryKey(),
  /** The owner's; it never changes. */
  phone: text().notNull().unique(),
  ownerName: text('owner_name').notNull(),
  businessName: text('business_name').notNull(),
  shopName: text('shop_name').notNull().default(''),
  location: text().notNull().default(''),
  city: text().notNull().default(''),
  state: text().notNull().default(''),
  gstin: text().notNull().default(''),
  profileUrl: text('profile_url').notNull().default(''),
  /** Which particulars of a customer must be given: {address, gstNo, emailId}. */
  customerFields: jsonb('customer_fields').notNull(),
  isActive: boolean('is_active').notNull().default(true),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
  lastLoginAt: time('last_login_at'),
  /** Sequence of the last change; its row is locked while changes are numbered, so numbers commit in their order. */
  lastSequence: bigint('last_sequence', { mode: 'number' }).notNull().default(0),
})

/** A phone or tablet that the owner signed in on. One of a shop is active. */
export const deviceSession = pgTable(
  'device_session',
  {
    id: uuid().primaryKey(),
    shopId: uuid('shop_id')
      .notNull()
      .references(() => shop.id),
    deviceId: text('device_id').notNull(),
    isActive: boolean('is_active').notNull(),
    createdAt: time('created_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
  },
  table => [unique('device_session_of_device').on(table.shopId, table.deviceId)],
)

/** A code sent to a phone and not used yet. Only a slow hash of it is kept. */
export const otpSession = pgTable(
  'otp_session',
  {
    phone: text().notNull(),
    purpose: text().notNull(),
    codeHash: text('code_hash').notNull(),
    expiresAt: time('expires_at').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.phone, table.purpose] }),
    check('otp_session_purpose', sql`${table.purpose} in ('register', 'login') or ${table.purpose} like 'confirm %'`),
  ],
)

/** When codes were sent to a phone, for the limit by the hour. */
export const otpSending = pgTable(
  'otp_sending',
  { phone: text().notNull(), sentAt: time('sent_at').notNull(), id: uuid().notNull() },
  table => [primaryKey({ columns: [table.phone, table.sentAt, table.id] })],
)
