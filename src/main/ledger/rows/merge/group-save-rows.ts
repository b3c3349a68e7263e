// Keeps which groups an item was put into, so that what was sold in one stays with it.

import type { Database } from 'better-sqlite3'
import { itemGroupSave } from '../../schema/item.ts'
import { prepareInsert, prepareReplace } from '../../statements/prepare-insert.ts'
import type { SaveMark } from './field-stamp-rows.ts'

export function prepareGroupSaves(db: Database) {
  const insert = prepareInsert(db, itemGroupSave)
  const replace = prepareReplace(db, itemGroupSave)
  const hasAny = db.prepare<[number], number>('select 1 from item_group_save where item_no = ? limit 1').pluck()
  return {
    /** `groupNoBefore` is the one it was in first, where nothing was kept of the item yet. */
    keep(itemNo: number, { seq, stamp }: SaveMark, groupNo: number | null, groupNoBefore: number | null): void {
      if (hasAny.get(itemNo) === undefined) insert({ itemNo, entrySeq: 0, stamp: 0, groupNo: groupNoBefore ?? 0 })
      replace({ itemNo, entrySeq: seq, stamp, groupNo: groupNo ?? 0 })
    },
  }
}
