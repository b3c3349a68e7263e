// Items, their groups, the codes they are found by, and the figures derived beside them.

import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const itemGroup = sqliteTable('item_group', {
  groupNo: integer('group_no').primaryKey(),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  name: text().notNull(),
  hsn: text(),
  taxRates: text('tax_rates').notNull(),
  isActive: integer('is_active').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
})

export const item = sqliteTable(
  'item',
  {
    itemNo: integer('item_no').primaryKey(),
    id: blob({ mode: 'buffer' }).notNull().unique(),
    code: text(),
    name: text().notNull(),
    nameHi: text('name_hi'),
    nameTa: text('name_ta'),
    /** JSON array; the look-up table is `item_code`. */
    barcodes: text().notNull(),
    groupNo: integer('group_no').references(() => itemGroup.groupNo),
    hsn: text(),
    /** JSON array of {fromOn, rateBps}. */
    taxRates: text('tax_rates').notNull(),
    pricePaise: integer('price_paise').notNull(),
    priceMode: text('price_mode').notNull(),
    mrpPaise: integer('mrp_paise'),
    costPaise: integer('cost_paise'),
    unit: text().notNull(),
    uqc: text().notNull(),
    decimals: integer().notNull(),
    lowStockThousandths: integer('low_stock_thousandths'),
    isActive: integer('is_active').notNull(),
    description: text().notNull().default(''),
    tracksBatches: integer('tracks_batches').notNull().default(0),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  table => [
    index('item_by_name').on(sql`${table.name} collate nocase`),
    /** The items that are watched for running low, without the rest of their rows. */
    index('item_watched').on(table.lowStockThousandths).where(sql`${table.lowStockThousandths} is not null`),
  ],
)

/**
 * Which group an item was put into, when, of items that were put into another: what was sold stays in the group of its time.
 * `entrySeq` 0 is the group it was in first. 0: in none.
 */
export const itemGroupSave = sqliteTable(
  'item_group_save',
  {
    itemNo: integer('item_no')
      .notNull()
      .references(() => item.itemNo),
    entrySeq: integer('entry_seq').notNull(),
    stamp: integer().notNull(),
    groupNo: integer('group_no').notNull(),
  },
  table => [primaryKey({ columns: [table.itemNo, table.entrySeq] })],
)

/** Codes and barcodes as typed or scanned. Two items may share one after branches merge; the active one answers. */
export const itemCode = sqliteTable(
  'item_code',
  {
    code: text().notNull(),
    itemNo: integer('item_no')
      .notNull()
      .references(() => item.itemNo),
    isBarcode: integer('is_barcode').notNull(),
  },
  table => [primaryKey({ columns: [table.code, table.itemNo] })],
)

/** Derived, rebuilt from rows. `searchScore` is the popularity under which the search index holds the item. */
export const itemFigures = sqliteTable('item_figures', {
  itemNo: integer('item_no')
    .primaryKey()
    .references(() => item.itemNo),
  onHandThousandths: integer('on_hand_thousandths').notNull(),
  timesSold: integer('times_sold').notNull(),
  searchScore: integer('search_score').notNull(),
})
