// Reads and writes item groups.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { DatedRate, ItemGroup, ItemGroupFields } from '../../../shared/records/item.ts'
import { itemGroup } from '../schema/item.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { prepareReplace } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'
import type { FieldStampRows, SaveMark } from './merge/field-stamp-rows.ts'

interface GroupRow {
  readonly groupNo: number
  readonly id: Buffer
  readonly name: string
  readonly hsn: string | null
  readonly taxRates: string
  readonly isActive: number
  readonly updatedAtMs: number
}

const emptyGroup: ItemGroupFields = { name: '', hsn: null, taxRates: [], isActive: true }
const columns =
  'g.group_no as groupNo, g.id, g.name, g.hsn, g.tax_rates as taxRates, g.is_active as isActive, g.updated_at_ms as updatedAtMs'

export function prepareItemGroupRows(db: Database, remembered: Remembered, fieldStamps: FieldStampRows) {
  const all = db.prepare<[], GroupRow & { itemCount: number }>(
    `select ${columns}, (select count(*) from item i where i.group_no = g.group_no and i.is_active = 1) as itemCount
     from item_group g order by g.name collate nocase`,
  )
  const byId = db.prepare<[Buffer], GroupRow>(`select ${columns} from item_group g where g.id = ?`)
  const noOfId = db.prepare<[Buffer], number>('select group_no from item_group where id = ?').pluck()
  const nextNo = db.prepare<[], number>('select coalesce(max(group_no), 0) + 1 from item_group').pluck()
  const replace = prepareReplace(db, itemGroup)
  const numbers = remembered.shelf<string, number | undefined>()
  const get = (id: string): ItemGroup | undefined => {
    const row = byId.get(blobOfId(id))
    return row === undefined ? undefined : groupOf(row)
  }
  return {
    find: () => all.all().map(row => ({ ...groupOf(row), itemCount: row.itemCount })),
    get,
    numberOf: (id: string) => numbers.recall(id, () => noOfId.get(blobOfId(id))),
    save(id: string, saved: Partial<ItemGroupFields>, mark: SaveMark): void {
      remembered.forgetAll()
      const row = byId.get(blobOfId(id))
      if (row === undefined) fieldStamps.keepOfFirst(blobOfId(id), saved, mark)
      const merged =
        row === undefined
          ? { ...emptyGroup, ...saved }
          : { ...groupOf(row), ...fieldStamps.winners(blobOfId(id), saved, mark) }
      replace({
        groupNo: row?.groupNo ?? nextNo.get() ?? 1,
        id: blobOfId(id),
        name: merged.name,
        hsn: merged.hsn,
        taxRates: JSON.stringify(merged.taxRates),
        isActive: merged.isActive ? 1 : 0,
        updatedAtMs: Math.max(row?.updatedAtMs ?? 0, mark.atMs),
      })
    },
  }
}
export type ItemGroupRows = ReturnType<typeof prepareItemGroupRows>

function groupOf(row: GroupRow): ItemGroup {
  return {
    id: idOfBlob(row.id),
    name: row.name,
    hsn: row.hsn,
    taxRates: JSON.parse(row.taxRates) as DatedRate[],
    isActive: row.isActive === 1,
    updatedAt: instantOf(row.updatedAtMs),
  }
}
