// The latest save of a record that is known here.

import type { Database } from 'better-sqlite3'
import type { SaveStamp } from '../../../../shared/domain/merge/merge-save.ts'
import { blobOfId } from '../../statements/id-blob.ts'
import type { FieldStampRows } from './field-stamp-rows.ts'

export function prepareStandingStamps(db: Database, fieldStamps: FieldStampRows) {
  const ofTable = (table: string) => {
    const savedAt = db.prepare<[Buffer], number>(`select updated_at_ms from ${table} where id = ?`).pluck()
    return (id: string): SaveStamp => {
      const key = blobOfId(id)
      const atMs = savedAt.get(key)
      // A list brings thousands of records that nobody has saved before.
      return atMs === undefined ? 0 : Math.max(atMs * 1000, fieldStamps.greatestOf(key))
    }
  }
  return {
    /** 0: none. */
    of: fieldStamps.greatestOf,
    item: ofTable('item'),
    itemGroup: ofTable('item_group'),
    customer: ofTable('customer'),
    dealer: ofTable('dealer'),
    person: ofTable('person'),
  }
}
export type StandingStamps = ReturnType<typeof prepareStandingStamps>
