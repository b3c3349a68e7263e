// Past sales as a table without a file, and the dry run of one.
import { checkSales } from '../../../src/main/import/kinds/sales/check-sales.ts'
import { createSaleLookUp, type KnownThings } from '../../../src/main/import/kinds/sales/sale-lookup.ts'
import { suggestSalesMapping } from '../../../src/main/import/kinds/sales/suggest-sales-mapping.ts'
import type { Table } from '../../../src/main/import/table.ts'
import type { SalesMapping } from '../../../src/shared/contract/counter/import/sales-mapping.ts'

export function tableOf(header: string, rows: readonly string[]): Table {
  return {
    format: 'CSV',
    columns: header.split(','),
    rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
  }
}

export interface CheckWith {
  readonly known?: Partial<KnownThings>
  readonly columns?: SalesMapping['columns']
  readonly defaults?: Partial<SalesMapping['defaults']>
}

/** With the mapping as suggested, but for what the test says. */
export function check(table: Table, { known = {}, columns, defaults = {} }: CheckWith = {}) {
  const suggested = suggestSalesMapping(table)
  const mapping = {
    ...suggested,
    columns: columns ?? suggested.columns,
    defaults: { ...suggested.defaults, ...defaults },
  }
  const lookUp = createSaleLookUp({ items: [], customers: [], isKnownBill: () => false, ...known })
  return checkSales({ table, mapping, lookUp })
}

export function problemsOf({ problems }: Awaited<ReturnType<typeof check>>): string[] {
  return problems.map(({ line, column, code }) => `${line} ${column} ${code}`)
}
