// Counts each row once and keeps every problem with its place in the file.

import {
  ImportNoteCode,
  type ImportProblem,
  type ImportReport,
  type ImportTotalCode,
} from '../../../shared/contract/counter/import/import-report.ts'
import type { FaultAt, Reading } from '../rows/read-fields.ts'
import type { Table } from '../table.ts'
import { noteText, problemText } from './problem-texts.ts'

const problemsInReport = 1000
const longestValue = 200

export type RowOutcome = 'create' | 'update' | 'unchanged'

export interface RowReport<F extends string> {
  refuse(reading: Pick<Reading<object, F>, 'line' | 'said'>, faults: readonly FaultAt<F>[]): void
  count(outcome: RowOutcome): void
  note(code: ImportNoteCode, times?: number): void
  add(code: ImportTotalCode, value: number): void
  close(): { readonly report: ImportReport; readonly problems: readonly ImportProblem[] }
}

export function createRowReport<F extends string>(
  table: Table,
  columns: Readonly<Partial<Record<F, number>>>,
): RowReport<F> {
  const counts = { createCount: 0, updateCount: 0, unchangedCount: 0, refusedCount: 0 }
  const notes = new Map<ImportNoteCode, number>()
  const totals = new Map<ImportTotalCode, number>()
  const problems: ImportProblem[] = []
  const titleOf = (field: F | null): string | null => {
    const column = field === null ? undefined : columns[field]
    return column === undefined ? null : (table.columns[column] ?? null)
  }
  return {
    refuse({ line, said }, faults) {
      counts.refusedCount++
      for (const { field, fault } of faults) {
        const value = field === null ? '' : (said[field] ?? '').slice(0, longestValue)
        const { code, params } = fault
        problems.push({ line, column: titleOf(field), value, code, params, problem: problemText(fault) })
      }
    },
    count: outcome => void counts[`${outcome}Count`]++,
    note: (code, times = 1) => void notes.set(code, (notes.get(code) ?? 0) + times),
    add: (code, value) => void totals.set(code, (totals.get(code) ?? 0) + value),
    close() {
      problems.sort((one, other) => one.line - other.line)
      const report = {
        rowCount: table.rows.length,
        ...counts,
        totals: [...totals].filter(([, value]) => value !== 0).map(([code, value]) => ({ code, value })),
        problems: problems.slice(0, problemsInReport),
        problemCount: problems.length,
        notes: notesOf(notes),
      }
      return { report, problems }
    },
  }
}

/** In the order of their codes, whatever was found first. */
function notesOf(counts: ReadonlyMap<ImportNoteCode, number>): ImportReport['notes'] {
  return ImportNoteCode.options.flatMap(code => {
    const count = counts.get(code) ?? 0
    return count === 0 ? [] : [{ code, count, note: noteText(code, count) }]
  })
}
