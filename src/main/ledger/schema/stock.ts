// Stock movements, and the batches goods come in.

import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'
import { item } from './item.ts'

/** A batch begins with the first movement that names it. What it holds is derived, the sum of its movements. */
export const batch = sqliteTable(
  'batch',
  {
    batchNo: integer('batch_no').primaryKey(),
    itemNo: integer('item_no')
      .notNull()
      .references(() => item.itemNo),
    code: text().notNull(),
    expiresOn: text('expires_on'),
    mrpPaise: integer('mrp_paise'),
    onHandThousandths: integer('on_hand_thousandths').notNull(),
  },
  table => [
    index('batch_of_item').on(table.itemNo, table.code),
    /** Few at any time: what was sold out falls out of it. */
    index('batch_on_hand').on(table.expiresOn).where(sql`${table.onHandThousandths} > 0`),
  ],
)

export const stockMovement = sqliteTable(
  'stock_movement',
  {
    itemNo: integer('item_no')
      .notNull()
      .references(() => item.itemNo),
    entrySeq: integer('entry_seq')
      .notNull()
      .references(() => entry.seq),
    lineNumber: integer('line_number').notNull(),
    deltaThousandths: integer('delta_thousandths').notNull(),
    cause: text().notNull(),
    /** What one unit cost, where the fact names it. */
    unitCostPaise: integer('unit_cost_paise'),
    batchNo: integer('batch_no').references(() => batch.batchNo),
  },
  table => [primaryKey({ columns: [table.itemNo, table.entrySeq, table.lineNumber] })],
)
