// Bills of another program as lean rows to find and sum. They count while their import is finished and not undone.

import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { customer } from './customer.ts'
import { importRun } from './import-run.ts'
import { item } from './item.ts'

/** `saleKey` is the key of its first line; its others follow without a gap. */
export const pastSale = sqliteTable(
  'past_sale',
  {
    saleKey: integer('sale_key').primaryKey(),
    importSeq: integer('import_seq')
      .notNull()
      .references(() => importRun.seq),
    kind: text().notNull(),
    number: text().notNull(),
    soldOn: text('sold_on').notNull(),
    /** Since midnight. */
    soldMinute: integer('sold_minute'),
    currency: text().notNull(),
    customerNo: integer('customer_no').references(() => customer.customerNo),
    /** As the other program wrote them. */
    customerCode: text('customer_code'),
    customerName: text('customer_name'),
    customerPhone: text('customer_phone'),
    place: text(),
    lineCount: integer('line_count').notNull(),
    quantityThousandths: integer('quantity_thousandths').notNull(),
    amountMills: integer('amount_mills').notNull(),
    /** Rupees alone: the sum of its lines, each to the paisa. */
    amountPaise: integer('amount_paise'),
  },
  table => [
    index('past_sale_by_number').on(table.number),
    index('past_sale_by_day').on(table.soldOn),
    index('past_sale_of_customer').on(table.customerNo).where(sql`${table.customerNo} is not null`),
  ],
)

/** `lineKey`: see line-key.ts. */
export const pastSaleLine = sqliteTable(
  'past_sale_line',
  {
    lineKey: integer('line_key').primaryKey(),
    itemNo: integer('item_no').references(() => item.itemNo),
    code: text().notNull(),
    name: text().notNull(),
    quantityThousandths: integer('quantity_thousandths').notNull(),
    priceMills: integer('price_mills').notNull(),
    amountMills: integer('amount_mills').notNull(),
  },
  table => [index('past_line_of_item').on(table.itemNo).where(sql`${table.itemNo} is not null`)],
)
