// What a shop keeps and edits: items, groups, customers, dealers and the like, each merged field by field from the saves of
// all counters; and what is derived of items.

import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const record = pgTable(
  'record',
  {
    shopId: uuid('shop_id').notNull(),
    kind: text().notNull(),
    id: uuid().notNull(),
    fields: jsonb().notNull(),
    /** Of the save that set each field: {stamp, entryId}. */
    stamps: jsonb().notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.kind, table.id] }),
    index('customer_by_phone')
      .on(table.shopId, sql`(${table.fields} ->> 'phone')`)
      .where(sql`${table.kind} = 'customer'`),
    index('dealer_item_by_item')
      .on(table.shopId, sql`(${table.fields} ->> 'itemId')`)
      .where(sql`${table.kind} = 'dealer_item'`),
    index('dealer_item_by_dealer')
      .on(table.shopId, sql`(${table.fields} ->> 'dealerId')`)
      .where(sql`${table.kind} = 'dealer_item'`),
    index('item_by_name').on(table.shopId, sql`(${table.fields} ->> 'name')`).where(sql`${table.kind} = 'item'`),
    index('item_by_group').on(table.shopId, sql`(${table.fields} ->> 'groupId')`).where(sql`${table.kind} = 'item'`),
  ],
)

/** The sum of an item's movements. */
export const itemStock = pgTable(
  'item_stock',
  {
    shopId: uuid('shop_id').notNull(),
    itemId: uuid('item_id').notNull(),
    onHandThousandths: bigint('on_hand_thousandths', { mode: 'number' }).notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.itemId] })],
)
