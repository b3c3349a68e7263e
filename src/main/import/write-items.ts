// The catalogue as a file: every field that import knows, under the name import has for it, so that reading the file
// back changes nothing.

import writeExcel from 'write-excel-file/node'
import type { ImportField } from '../../shared/contract/counter/import-calls.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'
import type { ItemFields } from '../../shared/records/item.ts'
import { type ItemCellField, itemCells } from './writing/item-cells.ts'
import { writeCsv } from './writing/write-csv.ts'

/** An `ItemView` is one. */
export type ExportedItem = ItemFields & { readonly groupName: string | null; readonly onHandThousandths: number }

type ExportField = ItemCellField | Extract<ImportField, 'group' | 'stock'>

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
  return format === 'csv' ? writeCsv(header, rows) : writeWorkbook(rows)
}

function cellOf(item: ExportedItem, field: ExportField, todayOn: Day): string {
  if (field === 'group') return item.groupName ?? ''
  if (field === 'stock') return formatQuantity(item.onHandThousandths)
  return itemCells[field](item, todayOn)
}

async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const titles = header.map(title => ({ value: title, fontWeight: 'bold' as const }))
  const sheet = rows.map(cells => cells.map((text, index) => workbookCell(text, header[index])))
  return writeExcel([titles, ...sheet], { sheet: 'Items', stickyRowsCount: 1 }).toBuffer()
}

function workbookCell(text: string, field: ExportField | undefined): string | number | null {
  if (text === '') return null
  if (field !== undefined && numberFields.has(field)) return Number(text)
  return workbookText(text)
}

/** Characters that no XML file may hold, so Excel would call the workbook damaged. */
const notInXml = /[\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu

/**
 * `_x0041_` is how a workbook writes a character by its number, so text that looks like it is written that way itself.
 * And so are names that every JavaScript object has (`valueOf`): the library looks texts up in one.
 */
function workbookText(text: string): string {
  const inXml = text.toWellFormed().replace(notInXml, '')
  const plain = inXml.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain
}
