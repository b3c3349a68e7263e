// What becomes of the items of a catalogue, as the report counts it.

import type { ImportProblem, ImportReport } from '../../../../../shared/contract/counter/import/import-report.ts'
import type { ItemsField, ItemsMapping } from '../../../../../shared/contract/counter/import/items-mapping.ts'
import { createRowReport } from '../../../report/row-report.ts'
import type { Table } from '../../../table.ts'
import type { ItemSlot, RefusedRow } from './item-slots.ts'
import type { Settled } from './settle-slot.ts'

export interface ReportBook {
  refuse(row: RefusedRow): void
  countSameNames(slots: readonly ItemSlot[]): void
  settle(slot: ItemSlot, settled: Settled): void
  close(groupCount: number): { readonly report: ImportReport; readonly problems: readonly ImportProblem[] }
}

const outcomes = { new: 'create', changed: 'update', unchanged: 'unchanged' } as const

export function createReportBook(table: Table, { columns }: ItemsMapping): ReportBook {
  const rows = createRowReport<ItemsField>(table, columns)
  return {
    refuse: ({ reading, faults }) => rows.refuse(reading, faults),
    /** Rows that repeat a refused row are refused with it: they hold the same fault. */
    settle({ known, first, repeats }, settled) {
      if (settled.kind === 'refused') {
        for (const reading of [first, ...repeats]) rows.refuse(reading, settled.faults)
        return
      }
      rows.count(outcomes[settled.kind])
      for (const _ of repeats) rows.count('unchanged')
      rows.note('repeated_rows', repeats.length)
      if (settled.kind === 'new' && settled.fields.pricePaise === 0) rows.note('zero_price')
      const stock = first.values.stockThousandths
      if (known !== null && stock !== undefined && stock !== known.onHandThousandths) rows.note('stock_not_changed')
    },
    countSameNames(slots) {
      const byName = Map.groupBy(slots, ({ first }) => first.nameKey)
      for (const { length } of byName.values()) if (length > 1) rows.note('same_name_apart', length)
    },
    close(groupCount) {
      rows.add('new_groups', groupCount)
      return rows.close()
    },
  }
}
