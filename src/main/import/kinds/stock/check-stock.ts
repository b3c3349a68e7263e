// A list of opening stock: what stands on the shelf of items that the shop has.

import type { ImportProblem, ImportReport } from '../../../../shared/contract/counter/import/import-report.ts'
import type { StockField, StockMapping } from '../../../../shared/contract/counter/import/stock-mapping.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import { fitsDecimals, formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { itemLimits } from '../../../../shared/records/item-limits.ts'
import type { StockMove } from '../../../../shared/records/stock.ts'
import { recogniserOf } from '../../mapping/recognise-header.ts'
import { suggestColumns } from '../../mapping/suggest-columns.ts'
import { refuseBadColumns } from '../../parties/check-parties.ts'
import { createRowReport } from '../../report/row-report.ts'
import { type FaultAt, type Readers, type Reading, readFields, textUpTo } from '../../rows/read-fields.ts'
import { eachInSlices, type SliceControl } from '../../slices.ts'
import type { Table } from '../../table.ts'
import { textKeyOf } from '../../values/clean-text.ts'
import { parseAmount } from '../../values/parse-amount.ts'
import { parseBarcodes, parseCode } from '../../values/parse-codes.ts'
import { parseExpiry } from '../../values/parse-day.ts'
import { parseCount } from '../../values/parse-quantity.ts'
import { headerWords } from '../items/header-words.ts'
import type { KnownItem, ShopLookUp } from '../items/shop-look-up.ts'

interface StockValues {
  code: string
  barcode: readonly string[]
  name: string
  quantity: number
  cost: number
  batch: string
  expiry: Day
  batch_mrp: number
}
type StockReading = Reading<StockValues>

export interface CheckStockInput extends SliceControl {
  readonly table: Table
  readonly mapping: StockMapping
  /** Active items, with what is on hand. */
  readonly lookUp: ShopLookUp
  /** Items whose stock has moved, so that an opening would be a second one. */
  readonly movedIds: ReadonlySet<string>
}

export interface CheckedStock {
  readonly moves: readonly StockMove[]
  readonly report: ImportReport
  readonly problems: readonly ImportProblem[]
}

export const recogniseStock = recogniserOf<StockField>(
  {
    code: headerWords.code,
    barcode: headerWords.barcode,
    name: headerWords.name,
    quantity: [...headerWords.stock, 'physical stock', 'counted', 'opening'],
    cost: [...headerWords.cost, 'rate', 'unit cost', 'opening rate', 'price', 'दर', 'விலை'],
    batch: ['batch', 'batch no', 'batch number', 'batch name', 'batch code', 'lot', 'lot no', 'बैच', 'தொகுதி'],
    expiry: ['expiry', 'exp', 'exp date', 'expiry date', 'best before', 'expires on', 'एक्सपायरी', 'காலாவதி'],
    batch_mrp: headerWords.mrp,
  },
  new Set('item product stock goods rs inr rupees in of the per amount amt'.split(' ')),
)

export function suggestStockMapping(table: Pick<Table, 'columns'>): StockMapping {
  return { kind: 'stock', columns: suggestColumns(table.columns, recogniseStock), defaults: { moved: 'refuse' } }
}

/** Refuses `import_mapping_incomplete` and `import_cancelled`. */
export async function checkStock(input: CheckStockInput): Promise<CheckedStock> {
  const { table, mapping, lookUp } = input
  refuseBadColumns(mapping.columns, table, ['quantity'])
  if (['code', 'barcode', 'name'].every(field => mapping.columns[field as StockField] === undefined))
    throw new Refusal('import_mapping_incomplete', { missing: 'name' })
  const isKnown = (code: string) => lookUp.itemsByCode(code).length > 0
  const readers: Readers<StockValues> = {
    code: text => parseCode(text, isKnown),
    barcode: text => parseBarcodes(text, isKnown),
    name: textUpTo(itemLimits.name),
    quantity: parseCount,
    cost: parseAmount,
    batch: textUpTo(itemLimits.batchCode),
    expiry: parseExpiry,
    batch_mrp: parseAmount,
  }
  const report = createRowReport<StockField>(table, mapping.columns)
  const moves: StockMove[] = []
  const lineByShelf = new Map<string, number>()
  await eachInSlices(
    table.rows,
    row => {
      const reading = readFields<StockValues>(row, table, mapping.columns, readers)
      const item = itemOf(reading, lookUp)
      const faults = 'id' in item ? faultsOf(reading, item, input, lineByShelf) : [...reading.faults, item]
      if (faults.length > 0 || !('id' in item)) report.refuse(reading, faults)
      else if (reading.values.quantity === 0) report.count('unchanged')
      else {
        lineByShelf.set(shelfOf(reading, item), reading.line)
        const move = moveOf(reading, item)
        moves.push(move)
        report.count('create')
        report.add('stock_value_paise', mulDivRoundHalfUp(move.deltaThousandths, move.unitCostPaise ?? 0, 1000))
      }
    },
    input,
  )
  return { moves, ...report.close() }
}

/** By code or barcode; by name where the row names no code. */
function itemOf({ values, faults }: StockReading, lookUp: ShopLookUp): KnownItem | FaultAt<StockField> {
  const codes = [...(values.code === undefined ? [] : [values.code]), ...(values.barcode ?? [])]
  const wrongCode = faults.find(({ field }) => field === 'code' || field === 'barcode')
  if (wrongCode !== undefined) return wrongCode
  const field = values.code !== undefined ? 'code' : values.barcode !== undefined ? 'barcode' : 'name'
  const found = new Set(
    codes.length > 0
      ? codes.flatMap(code => lookUp.itemsByCode(code))
      : lookUp.itemsByName(textKeyOf(values.name ?? '')),
  )
  const [item, other] = found
  if (item === undefined)
    return values.name === undefined && codes.length === 0
      ? { field: 'name', fault: { code: 'name_missing', params: {} } }
      : { field, fault: { code: 'item_unknown', params: {} } }
  if (other === undefined) return item
  return codes.length > 0
    ? { field, fault: { code: 'several_items', params: { first: item.name, second: other.name } } }
    : { field, fault: { code: 'name_of_several_items', params: { count: found.size, name: item.name } } }
}

function faultsOf(
  reading: StockReading,
  item: KnownItem,
  { mapping, movedIds }: CheckStockInput,
  lineByShelf: ReadonlyMap<string, number>,
): FaultAt<StockField>[] {
  const { values } = reading
  const faults = [...reading.faults]
  const add = (
    field: StockField,
    code: FaultAt<StockField>['fault']['code'],
    params: Record<string, string | number> = {},
  ) => faults.push({ field, fault: { code, params } })
  const { quantity } = values
  if (quantity === undefined && reading.said.quantity === undefined) add('quantity', 'quantity_missing')
  if (quantity !== undefined && quantity < 0) add('quantity', 'quantity_negative')
  if (quantity !== undefined && !fitsDecimals(quantity, item.decimals))
    add('quantity', 'quantity_decimals', { decimals: item.decimals })
  if (item.tracksBatches && values.batch === undefined && quantity !== 0) add('batch', 'batch_missing')
  const before = lineByShelf.get(shelfOf(reading, item))
  if (before !== undefined) add('quantity', 'stock_twice', { line: before })
  if (mapping.defaults.moved === 'refuse' && movedIds.has(item.id))
    add('quantity', 'stock_known', { onHand: formatQuantity(item.onHandThousandths ?? 0), unit: item.unit })
  return faults
}

/** One item may stand in several rows, one for each batch. */
function shelfOf({ values: { batch, expiry, batch_mrp: mrp } }: StockReading, { id }: KnownItem): string {
  return JSON.stringify([id, batch ?? null, expiry ?? null, mrp ?? null])
}

/** Without a cost the goods cost what the catalogue says. */
function moveOf({ values }: StockReading, item: KnownItem): StockMove {
  const { quantity = 0, cost = item.costPaise, batch, expiry = null, batch_mrp: mrpPaise = null } = values
  const move: StockMove = { itemId: item.id, deltaThousandths: quantity, cause: 'opening', note: '' }
  if (typeof cost === 'number') move.unitCostPaise = cost
  if (batch !== undefined) move.batch = { code: batch, expiresOn: expiry, mrpPaise }
  return move
}
