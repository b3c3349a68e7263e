// What the values of a column look like, since a title such as Quantity, Unit or Code says too little.

import { isTradeNumber } from '../../../shared/domain/item/barcode.ts'
import type { Table } from '../table.ts'
import { parseAmount } from '../values/parse-amount.ts'

const sampleRows = 300
const amount = /^(?:₹|rs\.?|inr)?\s*\d[\d,]*(?:\.\d+)?(?:\s*\/-)?$/i
const measure = /\d\s*\p{L}|\p{L}\s*\d|^\p{L}+$/u

export type Shape = 'number' | 'measure' | 'trade_number' | 'text' | 'empty'

/** The shape that four of five filled cells of the column have. */
export function shapeOf(table: Pick<Table, 'rows'>, column: number): Shape {
  const values = sampleOf(table, column)
  if (values.length === 0) return 'empty'
  const isMostly = (test: (value: string) => boolean) => values.filter(test).length >= values.length * 0.8
  if (isMostly(isTradeNumber)) return 'trade_number'
  if (isMostly(value => amount.test(value))) return 'number'
  if (isMostly(value => measure.test(value))) return 'measure'
  return 'text'
}

/** True when, row by row, the numbers of one column are hardly ever below those of the other. */
export function isNeverBelow(table: Pick<Table, 'rows'>, high: number, low: number): boolean {
  const pairs = table.rows
    .slice(0, sampleRows)
    .map(({ cells }) => [parseAmount(cells[high] ?? ''), parseAmount(cells[low] ?? '')] as const)
    .flatMap(([one, other]) => (one.isOk && other.isOk ? [one.value >= other.value] : []))
  return pairs.length > 0 && pairs.filter(isAtLeast => isAtLeast).length >= pairs.length * 0.95
}

function sampleOf(table: Pick<Table, 'rows'>, column: number): string[] {
  return table.rows
    .slice(0, sampleRows)
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter(value => value !== '')
}
