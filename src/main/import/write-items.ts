// The catalogue as a file: every field that import knows, under the name import has for it, so that reading the file
// back changes nothing.

import type { ItemsField } from '../../shared/contract/counter/import/items-mapping.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'
import type { ItemFields } from '../../shared/records/item.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { type ItemCellField, itemCells } from './writing/item-cells.ts'
import { writeCsv } from './writing/write-csv.ts'

/** An `ItemView` is one. */
export type ExportedItem = ItemFields & { readonly groupName: string | null; readonly onHandThousandths: number }

type ExportField = ItemCellField | Extract<ItemsField, 'group' | 'stock'>

const header: readonly ExportField[] = [
  'code',
  'barcode',
  'name',
  'name_hi',
  'name_ta',
  'group',
  'hsn',
  'tax_rate',
  'price',
  'price_mode',
  'mrp',
  'cost',
  'unit',
  'uqc',
  'decimals',
  'stock',
  'low_stock',
  'active',
]
/** Cells a spreadsheet may add up. Codes and barcodes are text, or it would round them. */
const numberFields: ReadonlySet<ExportField> = new Set([
  'price',
  'mrp',
  'cost',
  'tax_rate',
  'decimals',
  'stock',
  'low_stock',
])

/** Tax rates are those in force on `todayOn`; an empty one means that the item follows its group. */
export async function writeItems(
  items: Iterable<ExportedItem>,
  format: 'csv' | 'xlsx',
  todayOn: Day,
): Promise<Uint8Array> {
  const rows = Array.from(items, item => header.map(field => cellOf(item, field, todayOn)))
  return format === 'csv' ? writeCsv(header, rows) : writeSheet(rows)
}

function cellOf(item: ExportedItem, field: ExportField, todayOn: Day): string {
  if (field === 'group') return item.groupName ?? ''
  if (field === 'stock') return formatQuantity(item.onHandThousandths)
  return itemCells[field](item, todayOn)
}

function writeSheet(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map(row => row.map((text, index) => sheetCell(text, header[index])))
  return writeWorkbook([{ name: 'Items', titles: header, rows: cells }])
}

function sheetCell(text: string, field: ExportField | undefined): string | number | null {
  if (text === '') return null
  return field !== undefined && numberFields.has(field) ? Number(text) : text
}
