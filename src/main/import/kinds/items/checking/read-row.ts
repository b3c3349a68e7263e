// One row of the file, read by its mapping: values, what names the item, and what could not be read.
// It knows nothing of the shop; whether a fault matters is decided where the item is known.

import type { ItemsField, ItemsMapping } from '../../../../../shared/contract/counter/import/items-mapping.ts'
import { unitQuantityCodes } from '../../../../../shared/domain/item/unit-code.ts'
import type { PriceMode } from '../../../../../shared/records/item.ts'
import { itemLimits } from '../../../../../shared/records/item-limits.ts'
import { extraCells } from '../../../rows/read-fields.ts'
import type { Table, TableRow } from '../../../table.ts'
import { cleanText, textKeyOf } from '../../../values/clean-text.ts'
import { composeName } from '../../../values/compose-name.ts'
import { parseAmount } from '../../../values/parse-amount.ts'
import { parsePriceMode, parseYesNo } from '../../../values/parse-choice.ts'
import { parseBarcodes, parseCode, parseHsn } from '../../../values/parse-codes.ts'
import { parseCount, parseDecimals } from '../../../values/parse-quantity.ts'
import { parseRate } from '../../../values/parse-rate.ts'
import { type Fault, faulty, type Parsed, parsed } from '../../../values/parsed.ts'

/** Absent means that the row says nothing about it. */
export interface RowValues {
  code?: string
  barcodes?: readonly string[]
  name?: string
  nameHi?: string
  nameTa?: string
  group?: string
  hsn?: string
  taxRateBps?: number
  pricePaise?: number
  priceMode?: PriceMode
  /** Null where the file says 0: no price is printed. */
  mrpPaise?: number | null
  costPaise?: number
  unit?: string
  uqc?: string
  decimals?: number
  stockThousandths?: number
  lowStockThousandths?: number
  isActive?: boolean
}

export interface FieldFault {
  readonly field: ItemsField | null
  readonly fault: Fault
}

export interface RowReading {
  readonly line: number
  /** The trimmed text of each mapped cell that is not blank. */
  readonly said: Readonly<Partial<Record<ItemsField, string>>>
  readonly values: Readonly<RowValues>
  /** Code and barcodes: any of them names the item. */
  readonly codes: readonly string[]
  /** Empty when the row has no usable name. */
  readonly nameKey: string
  readonly faults: readonly FieldFault[]
}

export interface RowContext {
  readonly table: Pick<Table, 'columns'>
  readonly mapping: ItemsMapping
  /** A code that the shop has is taken as it stands, whatever it looks like. */
  readonly isKnownCode: (code: string) => boolean
}

type Reader = (text: string, values: RowValues, context: RowContext) => Fault | undefined

const { name: maxName, unit: maxUnit, groupName: maxGroup } = itemLimits

const readers: Readonly<Partial<Record<ItemsField, Reader>>> = {
  code: into('code', (text, { isKnownCode }) => parseCode(text, isKnownCode)),
  barcode: into('barcodes', (text, { isKnownCode }) => parseBarcodes(text, isKnownCode)),
  name_hi: into('nameHi', text => parseText(text, maxName)),
  name_ta: into('nameTa', text => parseText(text, maxName)),
  group: into('group', text => parseText(text, maxGroup)),
  hsn: into('hsn', parseHsn),
  tax_rate: into('taxRateBps', parseRate),
  price: into('pricePaise', parseAmount),
  price_mode: into('priceMode', parsePriceMode),
  mrp: into('mrpPaise', parseMrp),
  cost: into('costPaise', parseAmount),
  unit: into('unit', parseUnit),
  uqc: into('uqc', parseUqc),
  decimals: into('decimals', parseDecimals),
  stock: into('stockThousandths', parseCount),
  low_stock: into('lowStockThousandths', parseCount),
  active: into('isActive', parseYesNo),
}
const readerEntries = Object.entries(readers) as [ItemsField, Reader][]

export function readRow(row: TableRow, context: RowContext): RowReading {
  const said = saidBy(row, context.mapping)
  const values: RowValues = {}
  const faults: FieldFault[] = extraCells(row, context.table.columns.length)
  const nameFault = readName(said, values)
  if (nameFault !== undefined) faults.push({ field: 'name', fault: nameFault })
  for (const [field, read] of readerEntries) {
    const text = said[field]
    const fault = text === undefined ? undefined : read(text, values, context)
    if (fault !== undefined) faults.push({ field, fault })
  }
  const codes = [...new Set([...(values.code === undefined ? [] : [values.code]), ...(values.barcodes ?? [])])]
  const nameKey = values.name === undefined ? '' : textKeyOf(values.name)
  return { line: row.line, said, values, codes, nameKey, faults }
}

function saidBy(row: TableRow, mapping: ItemsMapping): Partial<Record<ItemsField, string>> {
  const said: Partial<Record<ItemsField, string>> = {}
  for (const [field, column] of Object.entries(mapping.columns) as [ItemsField, number][]) {
    const text = row.cells[column]?.trim()
    if (text !== undefined && text !== '') said[field] = text
  }
  return said
}

function readName(said: RowReading['said'], values: RowValues): Fault | undefined {
  const name = composeName(said.name ?? '', said.brand ?? '', said.pack_size ?? '')
  if (name === '') return undefined
  if (name.length > maxName) return { code: 'name_too_long', params: { length: name.length, max: maxName } }
  values.name = name
  return undefined
}

function into<K extends keyof RowValues>(
  key: K,
  parse: (text: string, context: RowContext) => Parsed<Exclude<RowValues[K], undefined>>,
): Reader {
  return (text, values, context) => {
    const result = parse(text, context)
    if (!result.isOk) return result.fault
    values[key] = result.value
    return undefined
  }
}

function parseText(text: string, max: number): Parsed<string> {
  const clean = cleanText(text)
  return clean.length > max ? faulty('text_too_long', { length: clean.length, max }) : parsed(clean)
}

function parseUnit(text: string): Parsed<string> {
  const clean = cleanText(text)
  return clean.length > maxUnit ? faulty('unit_too_long', { max: maxUnit }) : parsed(clean)
}

/** GSTN's own sheets write `KGS-KILOGRAMS`. */
function parseUqc(text: string): Parsed<string> {
  const code = (text.split('-')[0] ?? '').trim().toUpperCase()
  return unitQuantityCodes.has(code) ? parsed(code) : faulty('uqc_unknown')
}

function parseMrp(text: string): Parsed<number | null> {
  const amount = parseAmount(text)
  return amount.isOk && amount.value === 0 ? parsed(null) : amount
}
