// Writes items: the row, the codes it is found by, its place in the search index, its figures.

import type { Database } from 'better-sqlite3'
import { emptyItem, type Item, type ItemFields } from '../../../shared/records/item.ts'
import { item } from '../schema/item.ts'
import { prepareItemIndexRows } from '../search/item-index-rows.ts'
import { scoreOfSales } from '../search/search-rank.ts'
import { blobOfId } from '../statements/id-blob.ts'
import { prepareInsert, prepareReplace } from '../statements/prepare-insert.ts'
import { prepareItemFigureRows } from './item-figure-rows.ts'
import type { ItemGroupRows } from './item-group-rows.ts'
import { type ItemRow, itemColumns, itemOfRow, rowOfItem, searchWordsOf } from './item-record.ts'
import type { ItemShelves } from './item-sale-rows.ts'
import type { FieldStampRows, SaveMark } from './merge/field-stamp-rows.ts'
import { prepareGroupSaves } from './merge/group-save-rows.ts'

const from = 'from item i left join item_group g on g.group_no = i.group_no'

interface Deps extends ItemShelves {
  readonly groups: ItemGroupRows
  readonly fieldStamps: FieldStampRows
}

export function prepareItemRows(db: Database, { fieldStamps, groups, itemFacts, itemNos }: Deps) {
  // `+?`, since SQLite would plan a join with a bare `?` again for every value, which takes longer than running it.
  const byId = db.prepare<[Buffer], ItemRow>(`select ${itemColumns} ${from} where i.id = +?`)
  const noOfId = db.prepare<[Buffer], number>('select item_no from item where id = ?').pluck()
  const lastNo = db.prepare<[], number>('select coalesce(max(item_no), 0) from item').pluck()
  const replaceItem = prepareReplace(db, item)
  const insertItem = prepareInsert(db, item)
  const groupSaves = prepareGroupSaves(db)
  const figures = prepareItemFigureRows(db)
  const index = prepareItemIndexRows(db)
  const create = (id: string, fields: ItemFields, atMs: number): void => {
    const itemNo = (lastNo.get() ?? 0) + 1
    itemNos.remember(id, itemNo)
    insertItem(rowOfItem(itemNo, id, fields, groupNoOf(fields), atMs))
    figures.open(itemNo)
    index.addCodes(itemNo, fields)
    index.addWords(itemNo, 0, fields)
  }
  const change = (before: Item, itemNo: number, fields: ItemFields, atMs: number): void => {
    replaceItem(rowOfItem(itemNo, before.id, fields, groupNoOf(fields), atMs))
    if (before.code !== fields.code || before.barcodes.join() !== fields.barcodes.join()) {
      index.removeCodes(itemNo, before)
      index.addCodes(itemNo, fields)
    }
    const score = figures.get(itemNo)?.searchScore ?? 0
    const isSameSearch = before.isActive === fields.isActive && searchWordsOf(before) === searchWordsOf(fields)
    if (isSameSearch) return
    index.removeWords(itemNo, score)
    index.addWords(itemNo, score, fields)
  }
  const groupNoOf = (fields: ItemFields): number | null =>
    fields.groupId === null ? null : (groups.numberOf(fields.groupId) ?? null)

  return {
    get(id: string): Item | undefined {
      const row = byId.get(blobOfId(id))
      return row === undefined ? undefined : itemOfRow(row)
    },
    numberOf: (id: string): number | undefined => itemNos.recall(id, () => noOfId.get(blobOfId(id))),
    figures: (itemNo: number) => figures.get(itemNo),
    save(id: string, saved: Partial<ItemFields>, mark: SaveMark): void {
      itemFacts.forget(id)
      const row = byId.get(blobOfId(id))
      if (row === undefined) {
        create(id, { ...emptyItem, ...saved }, mark.atMs)
        fieldStamps.keepOfFirst(blobOfId(id), saved, mark)
        return
      }
      const before = itemOfRow(row)
      const after = { ...before, ...fieldStamps.winners(blobOfId(id), saved, mark) }
      if (saved.groupId !== undefined)
        groupSaves.keep(row.itemNo, mark, groupNoOf({ ...before, ...saved }), groupNoOf(before))
      change(before, row.itemNo, after, Math.max(row.updatedAtMs, mark.atMs))
    },
    addStock: figures.addStock,
    addSale: figures.addSale,
    ranksBehind: figures.ranksBehind,
    rankAgain: prepareRanking(db, figures, index),
  }
}
export type ItemRows = ReturnType<typeof prepareItemRows>

/** Moves an item within the search index when what was sold of it puts it in another class. */
function prepareRanking(
  db: Database,
  figures: ReturnType<typeof prepareItemFigureRows>,
  index: ReturnType<typeof prepareItemIndexRows>,
): (itemNo: number) => void {
  const byNo = db.prepare<[number], ItemRow>(`select ${itemColumns} ${from} where i.item_no = +?`)
  return itemNo => {
    const now = figures.get(itemNo)
    const row = byNo.get(itemNo)
    if (now === undefined || row === undefined) return
    const score = scoreOfSales(now.timesSold)
    if (score === now.searchScore) return
    index.removeWords(itemNo, now.searchScore)
    index.addWords(itemNo, score, itemOfRow(row))
    figures.setScore(itemNo, score)
  }
}
