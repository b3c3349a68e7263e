// The small tables of an invoice, of tax and of payments: rows, and a strong one with their total.

import type { PageKit } from '../page/page-style.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import type { FlowTable } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'

/** Room for a table, and what it is set with. */
export interface TableSpace extends Pick<PageKit, 'fonts' | 'setText'> {
  readonly width: number
  readonly sizes: readonly number[]
}

/** The cells of each row, and of the total, in the order of the columns. */
export function smallTable(
  columns: readonly ColumnSpec[],
  rows: Cell[][],
  total: Cell[],
  space: TableSpace,
): FlowTable {
  const table = fitTable({ columns, rows: [...rows, total], airiness: 0.18, ...space })
  return {
    kind: 'table',
    head: table.head(),
    rows: rows.map(cells => table.row(cells)),
    closing: table.row(total, 'strong'),
  }
}
