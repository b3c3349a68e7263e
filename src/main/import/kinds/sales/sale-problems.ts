// Problems and notes of past sales with their place in the file and in plain English, as they stand in the file of
// problems. Screens have their own words by code.

import type {
  ImportNoteCode,
  ImportProblem,
  ImportReport,
} from '../../../../shared/contract/counter/import/import-report.ts'
import type { SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { noteText, problemText } from '../../report/problem-texts.ts'
import type { Table } from '../../table.ts'
import type { SaleFault } from './sale-cells.ts'

const longestValue = 200

/** In the order of the file. */
export function problemsInWords(
  problems: readonly (SaleFault & { readonly line: number })[],
  table: Table,
  { columns }: SalesMapping,
): ImportProblem[] {
  const lines = new Set(problems.map(({ line }) => line))
  const rowByLine = new Map(table.rows.filter(({ line }) => lines.has(line)).map(row => [row.line, row]))
  return problems
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, field, fault }) => {
      const column = field === null ? undefined : columns[field]
      return {
        line,
        column: column === undefined ? null : (table.columns[column] ?? null),
        value: column === undefined ? '' : (rowByLine.get(line)?.cells[column] ?? '').trim().slice(0, longestValue),
        code: fault.code,
        params: fault.params,
        problem: problemText(fault),
      }
    })
}

export function notesInWords(counts: Readonly<Partial<Record<ImportNoteCode, number>>>): ImportReport['notes'] {
  return (Object.entries(counts) as [ImportNoteCode, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count, note: noteText(code, count) }))
}
