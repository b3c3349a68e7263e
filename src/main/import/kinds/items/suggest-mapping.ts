// Guesses which column holds what. The person sees the guess and may change it; a wrong guess must look wrong, so a
// column is left out rather than forced into a field.

import type { ItemsField, ItemsMapping } from '../../../../shared/contract/counter/import/items-mapping.ts'
import { plainHeader, type Recognised } from '../../mapping/recognise-header.ts'
import { isNeverBelow, shapeOf } from '../../mapping/sample-shape.ts'
import type { Table } from '../../table.ts'
import { recogniseItems } from './recognise-items.ts'

type Columns = Partial<Record<ItemsField, number>>
type Sample = Pick<Table, 'columns' | 'rows'>

/** By titles first, by values where a title can mean two things. */
export function suggestMapping(table: Sample): ItemsMapping {
  const columns = withMrp(table, bestColumns(table))
  return {
    kind: 'items',
    columns,
    defaults: {
      priceMode: 'inclusive',
      taxRateBps: 0,
      unit: 'nos',
      missingPrice: columns.price === undefined ? 'zero' : 'refuse',
      badBarcode: 'refuse',
    },
  }
}

function bestColumns(table: Sample): Columns {
  const columns: Columns = {}
  const rankByField = new Map<ItemsField, number>()
  for (const [column, title] of table.columns.entries()) {
    const guess = guessOf(table, column, title)
    if (guess === undefined || guess.rank >= (rankByField.get(guess.field) ?? Number.POSITIVE_INFINITY)) continue
    columns[guess.field] = column
    rankByField.set(guess.field, guess.rank)
  }
  return columns
}

const ambiguousQuantity = new Set(['quantity', 'qty'])
const afterNamed = 1000

function guessOf(table: Sample, column: number, title: string): Recognised<ItemsField> | undefined {
  const recognised = recogniseItems(title)
  const shape = shapeOf(table, column)
  if (recognised === undefined) return isUntitled(title, column) ? guessByShape(shape) : undefined
  const { field, rank } = recognised
  if (field === 'stock' && shape === 'measure' && ambiguousQuantity.has(plainHeader(title)))
    return { field: 'pack_size', rank }
  if (field === 'code' && shape === 'trade_number') return { field: 'barcode', rank: rank + afterNamed }
  if (field === 'pack_size' && shape === 'number') return undefined
  return recognised
}

function isUntitled(title: string, column: number): boolean {
  return title === `Column ${column + 1}`
}

/** For files without a header. */
function guessByShape(shape: ReturnType<typeof shapeOf>): Recognised<ItemsField> | undefined {
  if (shape === 'trade_number') return { field: 'barcode', rank: afterNamed }
  if (shape === 'text') return { field: 'name', rank: afterNamed }
  return undefined
}

/** Beside a discounted price, the plain price is the one on the pack, if it is never the lower one. */
function withMrp(table: Sample, columns: Columns): Columns {
  const { price, mrp } = columns
  if (mrp !== undefined || price === undefined || isPlainPrice(table.columns[price])) return columns
  const plain = table.columns.findIndex((title, column) => column !== price && isPlainPrice(title))
  return plain !== -1 && isNeverBelow(table, plain, price) ? { ...columns, mrp: plain } : columns
}

function isPlainPrice(title: string | undefined): boolean {
  const plain = plainHeader(title ?? '')
  return plain === 'price' || plain === 'rate'
}
