// Which save set a field last: what decides between saves of two counters, whichever is heard first (merge-save.ts).

import type { Database } from 'better-sqlite3'
import { type FieldStamp, isLater, type SaveStamp } from '../../../../shared/domain/merge/merge-save.ts'
import { fieldStamp } from '../../schema/merge.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareReplace } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'

/** The entry a save came with. */
export interface SaveMark extends FieldStamp {
  readonly seq: number
  readonly atMs: number
}

interface StampRow {
  readonly field: string
  readonly stamp: SaveStamp
  readonly entryId: Buffer
}

export function prepareFieldStampRows(db: Database, remembered: Remembered) {
  const greatest = remembered.shelf<'greatest', SaveStamp>()
  const replace = prepareReplace(db, fieldStamp)
  const ofRecord = db.prepare<[Buffer], StampRow>(
    'select field, stamp, entry_id as entryId from field_stamp where record = ?',
  )
  const max = db.prepare<[], SaveStamp | null>('select max(stamp) from field_stamp').pluck()
  const maxOf = db.prepare<[Buffer], SaveStamp | null>('select max(stamp) from field_stamp where record = ?').pluck()
  const greatestStamp = () => greatest.recall('greatest', () => max.get() ?? 0)
  const winners = <F extends object>(record: Buffer, fields: F, { entryId, stamp }: FieldStamp): F => {
    const standing = new Map(ofRecord.all(record).map(row => [row.field, row]))
    const won = Object.entries(fields).filter(([field]) => {
      const row = standing.get(field)
      // Within one entry the later mention counts.
      return row === undefined || !isLater({ stamp: row.stamp, entryId: idOfBlob(row.entryId) }, { stamp, entryId })
    })
    for (const [field] of won) replace({ record, field, stamp, entryId: blobOfId(entryId) })
    if (stamp > greatestStamp()) greatest.remember('greatest', stamp)
    return Object.fromEntries(won) as F
  }
  return {
    /**
     * The fields that win against what was saved before, which are then the later ones. A record's first save needs no
     * question: whoever saves it again has seen it.
     */
    winners,
    /** A record's first save leaves nothing, unless its stamp says more than its time. */
    keepOfFirst(record: Buffer, fields: object, mark: SaveMark): void {
      if (mark.stamp > mark.atMs * 1000) winners(record, fields, mark)
    },
    /** Of all saves but the first ones of records. */
    greatest: greatestStamp,
    /** Of the saves of one record after its first; 0 where there is none. */
    greatestOf: (record: Buffer) => maxOf.get(record) ?? 0,
  }
}
export type FieldStampRows = ReturnType<typeof prepareFieldStampRows>
