// Guesses which column of a list of bills holds what, in which order its days are written, and how it marks returns.

import type { SalesField, SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { plainHeader } from '../../mapping/recognise-header.ts'
import type { Table } from '../../table.ts'
import { orderOfDays } from '../../values/parse-moment.ts'
import { saleHeaderWords } from './sale-words.ts'

type Sample = Pick<Table, 'columns' | 'rows'>

const rowsLookedAt = 5000

export function suggestSalesMapping(table: Sample): SalesMapping {
  const columns = suggestColumns(table.columns)
  const { number, date, quantity } = columns
  return {
    kind: 'sales',
    columns,
    defaults: {
      currency: 'INR',
      returnMark: number === undefined || quantity === undefined ? '' : suggestReturnMark(table, number, quantity),
      dateOrder: date === undefined ? 'day_first' : orderOfDays(valuesOf(table, date)),
    },
  }
}

/** A column has one field, a field the column with the surest title. */
function suggestColumns(titles: readonly string[]): SalesMapping['columns'] {
  const guesses = titles.flatMap((title, column) => {
    const plain = plainHeader(title)
    return Object.entries(saleHeaderWords).flatMap(([field, words]) => {
      const rank = words.indexOf(plain)
      return rank === -1 ? [] : [{ field: field as SalesField, column, rank }]
    })
  })
  const columns: Partial<Record<SalesField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column } of guesses.toSorted((one, other) => one.rank - other.rank)) {
    if (columns[field] !== undefined || taken.has(column)) continue
    columns[field] = column
    taken.add(column)
  }
  return columns
}

/** Letters before the digits that stand on numbers of goods taken back, and on no others. */
function suggestReturnMark(table: Sample, number: number, quantity: number): string {
  const back = new Set<string>()
  const sold = new Set<string>()
  for (const { cells } of table.rows.slice(0, rowsLookedAt)) {
    const mark = /^\p{L}*/u.exec(cells[number]?.trim() ?? '')?.[0] ?? ''
    const isBack = (cells[quantity]?.trim() ?? '').startsWith('-')
    if (isBack) back.add(mark)
    else sold.add(mark)
  }
  return [...back].find(mark => mark !== '' && mark.length <= 8 && !sold.has(mark)) ?? ''
}

function valuesOf(table: Sample, column: number): string[] {
  return table.rows.slice(0, rowsLookedAt).map(({ cells }) => cells[column] ?? '')
}
