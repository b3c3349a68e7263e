// What phones have begun to sell. Never an entry: it becomes one as a bill, or is forgotten after a day.

import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const cart = pgTable(
  'cart',
  {
    shopId: uuid('shop_id').notNull(),
    id: uuid().notNull(),
    customerId: uuid('customer_id'),
    customerPhone: text('customer_phone').notNull(),
    /** It has become a bill. */
    isSpent: boolean('is_spent').notNull().default(false),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.id] }),
    index('cart_by_expiry').on(table.shopId, table.expiresAt),
  ],
)

/** Name and price as they were when it was put in. */
export const cartLine = pgTable(
  'cart_line',
  {
    shopId: uuid('shop_id').notNull(),
    cartId: uuid('cart_id').notNull(),
    id: uuid().notNull(),
    /** In the order they were put in. */
    lineNumber: integer('line_number').notNull(),
    itemId: uuid('item_id').notNull(),
    name: text().notNull(),
    unitPricePaise: bigint('unit_price_paise', { mode: 'number' }).notNull(),
    /** Whole units. */
    quantity: integer().notNull(),
    createdAt: time('created_at').notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.cartId, table.id] })],
)
