// Counts each row once and keeps every problem with its place in the file.

import type {
  ImportNoteCode,
  ImportProblem,
  ImportReport,
} from '../../../../../shared/contract/counter/import/import-report.ts'
import type { ItemsField, ItemsMapping } from '../../../../../shared/contract/counter/import/items-mapping.ts'
import { noteText, problemText } from '../../../report/problem-texts.ts'
import type { Table } from '../../../table.ts'
import type { ItemSlot, RefusedRow } from './item-slots.ts'
import type { FieldFault, RowReading } from './read-row.ts'
import type { Settled } from './settle-slot.ts'

const problemsInReport = 1000
const longestValue = 200

export interface ReportBook {
  refuse(row: RefusedRow): void
  countSameNames(slots: readonly ItemSlot[]): void
  settle(slot: ItemSlot, settled: Settled): void
  close(groupCount: number): { readonly report: ImportReport; readonly problems: readonly ImportProblem[] }
}

export function createReportBook(table: Table, mapping: ItemsMapping): ReportBook {
  const counts = { createCount: 0, updateCount: 0, unchangedCount: 0, refusedCount: 0 }
  const notes = { repeated_rows: 0, same_name_apart: 0, zero_price: 0, stock_not_changed: 0 }
  const problems: ImportProblem[] = []

  function refuse({ reading, faults }: RefusedRow): void {
    counts.refusedCount++
    for (const fault of faults) problems.push(problemOf(reading, fault, table, mapping))
  }

  /** Rows that repeat a refused row are refused with it: they hold the same fault. */
  function settle({ known, first, repeats }: ItemSlot, settled: Settled): void {
    if (settled.kind === 'refused') {
      for (const reading of [first, ...repeats]) refuse({ reading, faults: settled.faults })
      return
    }
    if (settled.kind === 'new') counts.createCount++
    else if (settled.kind === 'changed') counts.updateCount++
    else counts.unchangedCount++
    counts.unchangedCount += repeats.length
    notes.repeated_rows += repeats.length
    if (settled.kind === 'new' && settled.fields.pricePaise === 0) notes.zero_price++
    const stock = first.values.stockThousandths
    if (known !== null && stock !== undefined && stock !== known.onHandThousandths) notes.stock_not_changed++
  }

  return {
    refuse,
    settle,
    countSameNames(slots) {
      const byName = Map.groupBy(slots, ({ first }) => first.nameKey)
      for (const { length } of byName.values()) if (length > 1) notes.same_name_apart += length
    },
    close(groupCount) {
      problems.sort((one, other) => one.line - other.line)
      const report = {
        rowCount: table.rows.length,
        ...counts,
        totals: groupCount === 0 ? [] : [{ code: 'new_groups' as const, value: groupCount }],
        problems: problems.slice(0, problemsInReport),
        problemCount: problems.length,
        notes: notesOf(notes),
      }
      return { report, problems }
    },
  }
}

function problemOf(
  reading: RowReading,
  { field, fault }: FieldFault,
  table: Table,
  mapping: ItemsMapping,
): ImportProblem {
  return {
    line: reading.line,
    column: titleOf(field, table, mapping),
    value: field === null ? '' : (reading.said[field] ?? '').slice(0, longestValue),
    code: fault.code,
    params: fault.params,
    problem: problemText(fault),
  }
}

function titleOf(field: ItemsField | null, table: Table, mapping: ItemsMapping): string | null {
  const column = field === null ? undefined : mapping.columns[field]
  return column === undefined ? null : (table.columns[column] ?? null)
}

function notesOf(counts: Readonly<Partial<Record<ImportNoteCode, number>>>): ImportReport['notes'] {
  return (Object.entries(counts) as [ImportNoteCode, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count, note: noteText(code, count) }))
}
