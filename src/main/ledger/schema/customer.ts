// Customers and the figures derived beside them.

import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const customer = sqliteTable(
  'customer',
  {
    customerNo: integer('customer_no').primaryKey(),
    id: blob({ mode: 'buffer' }).notNull().unique(),
    name: text().notNull(),
    phone: text(),
    gstin: text(),
    /** JSON of the address lines. */
    address: text().notNull(),
    stateCode: text('state_code'),
    isSez: integer('is_sez').notNull(),
    email: text().notNull(),
    creditLimitPaise: integer('credit_limit_paise'),
    note: text().notNull().default(''),
    isActive: integer('is_active').notNull(),
    firstSeenAtMs: integer('first_seen_at_ms').notNull().default(0),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  table => [
    index('customer_by_phone').on(table.phone),
    index('customer_by_name').on(sql`${table.name} collate nocase`),
  ],
)

export const customerFigures = sqliteTable(
  'customer_figures',
  {
    customerNo: integer('customer_no')
      .primaryKey()
      .references(() => customer.customerNo),
    duePaise: integer('due_paise').notNull(),
    creditPaise: integer('credit_paise').notNull().default(0),
    invoiceCount: integer('invoice_count').notNull(),
    lastPurchaseAtMs: integer('last_purchase_at_ms'),
  },
  table => [index('customer_by_last_purchase').on(table.lastPurchaseAtMs)],
)
