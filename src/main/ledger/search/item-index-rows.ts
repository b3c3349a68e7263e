// Where an item is found: its words in the search index, its codes in the look-up table.

import type { Database } from 'better-sqlite3'
import type { ItemFields } from '../../../shared/records/item.ts'
import { searchWordsOf } from '../rows/item-record.ts'
import { itemCode } from '../schema/item.ts'
import { prepareReplace } from '../statements/prepare-insert.ts'
import { searchRowId } from './search-rank.ts'

export function prepareItemIndexRows(db: Database) {
  const insertCode = prepareReplace(db, itemCode)
  const deleteCode = db.prepare<[string, number]>('delete from item_code where code = ? and item_no = ?')
  const insertWords = db.prepare<[number, string]>('insert into item_search(rowid, words) values (?, ?)')
  const deleteWords = db.prepare<[number]>('delete from item_search where rowid = ?')
  return {
    addCodes(itemNo: number, { code, barcodes }: ItemFields): void {
      if (code !== null) insertCode({ code, itemNo, isBarcode: 0 })
      for (const barcode of barcodes) insertCode({ code: barcode, itemNo, isBarcode: 1 })
    },
    removeCodes(itemNo: number, { code, barcodes }: ItemFields): void {
      for (const each of [code, ...barcodes]) if (each !== null) deleteCode.run(each, itemNo)
    },
    /** Only active items are found by their words. */
    addWords(itemNo: number, score: number, fields: ItemFields): void {
      if (fields.isActive) insertWords.run(searchRowId(score, itemNo), searchWordsOf(fields))
    },
    removeWords: (itemNo: number, score: number) => deleteWords.run(searchRowId(score, itemNo)),
  }
}
