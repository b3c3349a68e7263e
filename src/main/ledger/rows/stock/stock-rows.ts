// Writes stock movements; what is on hand is their sum, kept beside the item and beside the batch.

import type { Database } from 'better-sqlite3'
import { stockMovement } from '../../schema/stock.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'

export function prepareStockRows(db: Database) {
  const insert = prepareInsert(db, stockMovement)
  const remove = db.prepare<[number]>('delete from stock_movement where entry_seq = ?')
  const movedItems = db
    .prepare<[], Buffer>(
      `select id from item where item_no in (select item_no from stock_movement group by item_no
         having sum(cause <> 'opening') > 0 or sum(delta_thousandths) <> 0)`,
    )
    .pluck()
  return {
    insert,
    /** Of an entry kept aside. Searched through, since nothing else asks by entry. */
    remove: (entrySeq: number) => void remove.run(entrySeq),
    /** Items that have an opening which stands, or moved by anything else. */
    movedItemIds: (): Set<string> => new Set(movedItems.all().map(idOfBlob)),
  }
}
export type StockRows = ReturnType<typeof prepareStockRows>
