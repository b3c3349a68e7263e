// Cells of a list of bills, column by column. A file has hundreds of thousands of rows, and most cells say what an
// earlier one said: the row before, or one further up. Those are read once.

import type { SalesField } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import type { Fault, Parsed } from '../../values/parsed.ts'

export interface SaleFault {
  readonly field: SalesField | null
  readonly fault: Fault
}

/** The value of a row's cell; `missing` where it is blank, cannot be read (which joins the faults) or has no column. */
export type CellReader<T> = (cells: readonly string[], faults: SaleFault[]) => T

export function cellReader<T>(
  field: SalesField,
  column: number | undefined,
  read: (text: string) => Parsed<T>,
  missing: T,
): CellReader<T> {
  if (column === undefined) return () => missing
  const known = new Map<string, Parsed<T>>()
  const blank: Parsed<T> = { isOk: true, value: missing }
  let lastCell: string | undefined
  let last: Parsed<T> = blank
  const find = (cell: string): Parsed<T> => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = cell.trim()
    const result = text === '' ? blank : read(text)
    known.set(cell, result)
    return result
  }
  return (cells, faults) => {
    const cell = cells[column] ?? ''
    if (cell !== lastCell) {
      last = find(cell)
      lastCell = cell
    }
    const result: Parsed<T> = last
    if (result.isOk) return result.value
    faults.push({ field, fault: result.fault })
    return missing
  }
}
