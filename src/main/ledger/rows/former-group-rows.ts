// Keeps the group an item leaves, so that what was sold in it stays with it.

import type { Database } from 'better-sqlite3'
import { itemFormerGroup } from '../schema/item.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'

export function prepareFormerGroups(db: Database) {
  const insert = prepareInsert(db, itemFormerGroup)
  const isKept = db
    .prepare<[number, number], number>('select 1 from item_former_group where item_no = ? and until_seq = ?')
    .pluck()
  return {
    /** One entry may name an item twice: what it was in before the entry counts. */
    keep(itemNo: number, untilSeq: number, groupNo: number | null): void {
      if (isKept.get(itemNo, untilSeq) === undefined) insert({ itemNo, untilSeq, groupNo: groupNo ?? 0 })
    },
  }
}
