// The dry run of an import: every row of a file against what the shop has. Nothing is posted here; what comes back is
// what to post, and a report that counts each row once.

import type { ImportProblem, ImportReport } from '../../../../shared/contract/counter/import/import-report.ts'
import type { ItemsMapping } from '../../../../shared/contract/counter/import/items-mapping.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { ItemFields } from '../../../../shared/records/item.ts'
import { eachInSlices, type SliceControl } from '../../slices.ts'
import type { Table } from '../../table.ts'
import { createGroupBook, type GroupBook, type NewGroup } from './checking/group-book.ts'
import { createCodeSlots, type IsUnchanged, type ItemSlot, type RefusedRow, type Slots } from './checking/item-slots.ts'
import { slotsOfName } from './checking/name-slots.ts'
import { type RowReading, readRow } from './checking/read-row.ts'
import { createReportBook } from './checking/report-book.ts'
import { isUnchanged, type Settled, settleSlot } from './checking/settle-slot.ts'
import type { ShopLookUp } from './shop-look-up.ts'

export interface CheckRowsInput extends SliceControl {
  readonly table: Table
  readonly mapping: ItemsMapping
  readonly lookUp: ShopLookUp
  /** For new items and groups. */
  readonly newId: () => string
  /** The day on which changed tax rates begin. */
  readonly todayOn: Day
}

/** Ready for an `items.saved` entry: a new item has all its fields, a known one those that change. */
export interface ItemSave {
  readonly id: string
  readonly line: number
  readonly isNew: boolean
  readonly fields: Partial<ItemFields>
  /** Only of new items, and only when it is not zero. */
  readonly openingStockThousandths?: number
}

export interface CheckedImport {
  /** In the order of the file. */
  readonly saves: readonly ItemSave[]
  /** To be posted before the items; ready for `item_group.saved`. */
  readonly newGroups: readonly NewGroup[]
  readonly report: ImportReport
  /** All of them; the report holds the first thousand. */
  readonly problems: readonly ImportProblem[]
}

/**
 * Checks all rows, in slices. Refuses `import_mapping_incomplete` with `{missing}` or `{field, column}`, and
 * `import_cancelled` when `isCancelled` says so. `onProgress` counts rows.
 */
export async function checkRows(input: CheckRowsInput): Promise<CheckedImport> {
  refuseBadMapping(input)
  const { table, mapping, lookUp } = input
  const groups = createGroupBook(lookUp, input.newId)
  const context = { mapping, groups, todayOn: input.todayOn }
  const book = createReportBook(table, mapping)
  const { slots, refused } = await slotsOf(input, (reading, item) => isUnchanged(reading, item, context))
  for (const row of refused) book.refuse(row)
  book.countSameNames(slots.filter(({ first }) => first.codes.length === 0))
  const saves: ItemSave[] = []
  await eachInSlices(
    slots.toSorted((one, other) => one.first.line - other.first.line),
    slot => {
      const settled = settleSlot(slot, context)
      book.settle(slot, settled)
      const save = saveOf(slot, settled, groups, input.newId)
      if (save !== undefined) saves.push(save)
    },
    { isCancelled: input.isCancelled },
  )
  const { report, problems } = book.close(groups.newGroups.length)
  return { saves, newGroups: groups.newGroups, report, problems }
}

function refuseBadMapping({ table, mapping: { columns } }: CheckRowsInput): void {
  if (columns.name === undefined && columns.code === undefined && columns.barcode === undefined) {
    throw new Refusal('import_mapping_incomplete', { missing: 'name' })
  }
  for (const [field, column] of Object.entries(columns)) {
    if (column >= table.columns.length) throw new Refusal('import_mapping_incomplete', { field, column })
  }
}

async function slotsOf(input: CheckRowsInput, isUnchanged: IsUnchanged): Promise<Slots> {
  const { table, mapping, lookUp } = input
  const byCode = createCodeSlots(lookUp, isUnchanged)
  const byName = new Map<string, RowReading[]>()
  const refused: RefusedRow[] = []
  await eachInSlices(
    table.rows,
    row => {
      const reading = readRow(row, { table, mapping, isKnownCode: code => lookUp.itemsByCode(code).length > 0 })
      if (reading.codes.length > 0) byCode.add(reading)
      else if (reading.nameKey === '' || hasUnreadableCode(reading)) refused.push(nameless(reading))
      else if (!byName.get(reading.nameKey)?.push(reading)) byName.set(reading.nameKey, [reading])
    },
    input,
  )
  const claimedIds = new Set(byCode.slots.flatMap(({ known }) => known?.id ?? []))
  const slots = [...byCode.slots]
  await eachInSlices(
    [...byName.values()],
    readings => {
      const ofName = slotsOfName(readings, { lookUp, claimedIds, isUnchanged })
      slots.push(...ofName.slots)
      refused.push(...ofName.refused)
    },
    { isCancelled: input.isCancelled },
  )
  return { slots, refused: [...byCode.refused, ...refused] }
}

/** A row that meant to name its item by a code is not looked up by its name. */
function hasUnreadableCode({ faults }: RowReading): boolean {
  return faults.some(({ field }) => field === 'code' || field === 'barcode')
}

function nameless(reading: RowReading): RefusedRow {
  const hasSaidWhy = reading.faults.some(({ field }) => field === 'name' || field === 'code' || field === 'barcode')
  const missing = { field: 'name', fault: { code: 'name_missing', params: {} } } as const
  return { reading, faults: hasSaidWhy ? reading.faults : [missing, ...reading.faults] }
}

function saveOf(slot: ItemSlot, settled: Settled, groups: GroupBook, newId: () => string): ItemSave | undefined {
  if (settled.kind !== 'new' && settled.kind !== 'changed') return undefined
  const { line } = slot.first
  const group = settled.group === undefined ? {} : { groupId: groups.idOf(settled.group) }
  const fields = { ...settled.fields, ...group }
  if (settled.kind === 'changed') return { id: present(slot.known, 'the changed item').id, line, isNew: false, fields }
  const save = { id: newId(), line, isNew: true, fields }
  return settled.stockThousandths === 0 ? save : { ...save, openingStockThousandths: settled.stockThousandths }
}
