// Writes stock movements; what is on hand is their sum, kept beside the item and beside the batch.

import type { Database } from 'better-sqlite3'
import { stockMovement } from '../../schema/stock.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'

export function prepareStockRows(db: Database) {
  const insert = prepareInsert(db, stockMovement)
  return { insert }
}
export type StockRows = ReturnType<typeof prepareStockRows>
