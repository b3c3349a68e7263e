// One row of a list of bills, read by its mapping.

import type { SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import type { SaidKind } from '../../../../shared/domain/past-sale/kind-of-bill.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { millsOf } from '../../../../shared/kernel/mills.ts'
import { type PastCustomer, type PastSaleLine, pastSaleLimits } from '../../../../shared/records/past-sale.ts'
import { plainHeader } from '../../mapping/recognise-header.ts'
import type { TableRow } from '../../table.ts'
import { parseMills } from '../../values/parse-mills.ts'
import { type Moment, parseMoment, parseTime } from '../../values/parse-moment.ts'
import { parseCount } from '../../values/parse-quantity.ts'
import { faulty, type Parsed, parsed } from '../../values/parsed.ts'
import { cellReader, type SaleFault } from './sale-cells.ts'
import { createCustomerReader, parseText } from './sale-customers.ts'
import type { SaleLookUp } from './sale-lookup.ts'
import { kindByWord } from './sale-words.ts'

export interface SaleRow {
  readonly line: number
  /** Empty where the row has none. */
  readonly number: string
  /** Empty where the row has none. */
  readonly on: Day
  /** -1 where the row says no time. */
  readonly minute: number
  readonly said: SaidKind
  readonly customer: PastCustomer | undefined
  readonly place: string
  readonly goods: PastSaleLine
  /** Empty when the row can be taken as it stands. */
  readonly faults: readonly SaleFault[]
}

export interface SaleRowContext {
  readonly mapping: SalesMapping
  readonly columnCount: number
  readonly lookUp: SaleLookUp
}

const noFaults: readonly SaleFault[] = []
const noMoment: Moment = { on: '', minute: -1 }

export function createSaleRowReader({ mapping, columnCount, lookUp }: SaleRowContext): (row: TableRow) => SaleRow {
  const { columns, defaults } = mapping
  const { returnMark, dateOrder } = defaults
  const numbers = cellReader('number', columns.number, text => parseText(text, pastSaleLimits.number), '')
  const moments = cellReader('date', columns.date, text => parseMoment(text, dateOrder), noMoment)
  const times = cellReader('time', columns.time, parseTime, -1)
  const kinds = cellReader<SaidKind>('kind', columns.kind, parseKind, null)
  const places = cellReader('place', columns.place, text => parseText(text, pastSaleLimits.place), '')
  const customers = createCustomerReader(columns, lookUp)
  const goodsOf = createGoodsReader(columns, lookUp)
  return row => {
    const { cells, line } = row
    const faults: SaleFault[] = []
    if (cells.length > columnCount) tellExtraCells(faults, cells, columnCount)
    const number = numbers(cells, faults)
    const { on, minute = times(cells, faults) } = moments(cells, faults)
    const said = kinds(cells, faults) ?? (returnMark !== '' && number.startsWith(returnMark) ? 'return' : null)
    const customer = customers(cells, faults)
    const place = places(cells, faults)
    const goods = goodsOf(cells, faults)
    if (number === '') tellMissing(faults, 'number', 'number_missing')
    if (on === '') tellMissing(faults, 'date', 'date_missing')
    return { line, number, on, minute, said, customer, place, goods, faults: faults.length === 0 ? noFaults : faults }
  }
}

/** What was sold: the item, how much of it, at what price and for what amount. */
function createGoodsReader(columns: SalesMapping['columns'], lookUp: SaleLookUp) {
  const codes = cellReader('code', columns.code, text => parseText(text, pastSaleLimits.code), '')
  const barcodes = cellReader('barcode', columns.barcode, text => parseText(text, pastSaleLimits.code), '')
  const names = cellReader('name', columns.name, text => parseText(text, pastSaleLimits.name), '')
  // Without a quantity it is one: some programs list bills by their totals.
  const counts = cellReader('quantity', columns.quantity, parseCount, 1000)
  const prices = cellReader<number | null>('price', columns.price, parseMills, null)
  const amounts = cellReader<number | null>('amount', columns.amount, parseMills, null)
  const itemIdOf = createItemFinder(lookUp)
  return (cells: readonly string[], faults: SaleFault[]): PastSaleLine => {
    const code = barcodes(cells, faults) || codes(cells, faults)
    const name = names(cells, faults)
    const quantityThousandths = counts(cells, faults)
    const price = prices(cells, faults)
    const amount = amounts(cells, faults)
    if (price === null && amount === null)
      tellMissing(faults, columns.price === undefined ? 'amount' : 'price', 'price_missing')
    // Where goods came back, some programs write the minus at the quantity alone.
    const written = amount !== null && amount > 0 && quantityThousandths < 0 ? -amount : amount
    const priceMills = price ?? unitPriceOf(written ?? 0, quantityThousandths)
    const itemId = itemIdOf(code, name)
    const line: PastSaleLine =
      itemId === undefined
        ? { code, name, quantityThousandths, priceMills }
        : { itemId, code, name, quantityThousandths, priceMills }
    if (written !== null && written !== millsOf(quantityThousandths, priceMills)) line.amountMills = written
    return line
  }
}

function createItemFinder(lookUp: SaleLookUp): (code: string, name: string) => string | undefined {
  const byCode = new Map<string, string | null>()
  return (code, name) => {
    if (code === '') return lookUp.itemIdOf('', name)
    const before = byCode.get(code)
    if (before !== undefined) return before ?? undefined
    const found = lookUp.itemIdOf(code, name)
    byCode.set(code, found ?? null)
    return found
  }
}

function unitPriceOf(amountMills: number, quantityThousandths: number): number {
  return quantityThousandths === 0 ? 0 : Math.round((amountMills / quantityThousandths) * 1000)
}

function tellMissing(
  faults: SaleFault[],
  field: 'number' | 'date' | 'price' | 'amount',
  code: 'number_missing' | 'date_missing' | 'price_missing',
): void {
  if (!faults.some(fault => fault.field === field)) faults.push({ field, fault: { code, params: {} } })
}

/** More cells than columns: a comma that should have been quoted has moved the price. */
function tellExtraCells(faults: SaleFault[], cells: readonly string[], columns: number): void {
  if (cells.slice(columns).every(cell => cell.trim() === '')) return
  faults.push({ field: null, fault: { code: 'too_many_cells', params: { cells: cells.length, columns } } })
}

function parseKind(text: string): Parsed<SaidKind> {
  const kind = kindByWord.get(plainHeader(text))
  return kind === undefined ? faulty('kind_unclear') : parsed(kind)
}
