// One row of a file, read field by field: what it says, what that means, and what could not be read.

import type { Table, TableRow } from '../table.ts'
import { cleanText } from '../values/clean-text.ts'
import { type Fault, faulty, type Parsed, parsed } from '../values/parsed.ts'

/** How the text of each field becomes its value. */
export type Readers<V extends object> = { readonly [F in keyof V]-?: (text: string) => Parsed<V[F]> }

export interface FaultAt<F extends string> {
  /** Null: of the row as a whole. */
  readonly field: F | null
  readonly fault: Fault
}

export interface Reading<V extends object, F extends string = keyof V & string> {
  readonly line: number
  /** The trimmed text of each mapped cell that is not blank. */
  readonly said: Readonly<Partial<Record<F, string>>>
  readonly values: Readonly<Partial<V>>
  readonly faults: readonly FaultAt<F>[]
}

export function readFields<V extends object>(
  row: TableRow,
  table: Pick<Table, 'columns'>,
  columns: Readonly<Partial<Record<keyof V & string, number>>>,
  readers: Readers<V>,
): Reading<V> {
  type F = keyof V & string
  const said: Partial<Record<F, string>> = {}
  const values: Partial<V> = {}
  const faults: FaultAt<F>[] = extraCells(row, table.columns.length)
  for (const [field, column] of Object.entries(columns) as [F, number][]) {
    const text = row.cells[column]?.trim() ?? ''
    if (text === '') continue
    said[field] = text
    const result = readers[field](text)
    if (result.isOk) values[field] = result.value
    else faults.push({ field, fault: result.fault })
  }
  return { line: row.line, said, values, faults }
}

/** More cells than columns: a comma that should have been quoted has moved what stands behind it. */
export function extraCells(row: TableRow, columns: number): { field: null; fault: Fault }[] {
  if (row.cells.length <= columns || row.cells.slice(columns).every(cell => cell.trim() === '')) return []
  return [{ field: null, fault: { code: 'too_many_cells', params: { cells: row.cells.length, columns } } }]
}

export function textUpTo(max: number): (text: string) => Parsed<string> {
  return text => {
    const clean = cleanText(text)
    return clean.length > max ? faulty('text_too_long', { length: clean.length, max }) : parsed(clean)
  }
}
