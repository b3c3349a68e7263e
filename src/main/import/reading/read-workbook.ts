// An Excel workbook to rows: the first sheet that holds anything, every cell as the person sees it.

import readExcel from 'read-excel-file/universal'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { isBlankRow, type TableRow } from '../table.ts'
import { maxColumns, maxRows } from './read-delimited.ts'
import { rewriteShownCells, shownNumber, shownStylesOf } from './shown-cells.ts'
import { unreadable } from './unreadable.ts'
import { packZip, unpackZip } from './zip-archive.ts'

const worksheet = /^xl\/worksheets\/[^/]+\.xml$/
/** Excel ends at row 1,048,576 and column XFD; beyond lie only files made to fill the memory. */
const beyondExcel = /\br="(?:[A-Z]{4,}\d+|[A-Z]*\d{8,})"/

export async function readWorkbook(bytes: Uint8Array, limitBytes: number): Promise<TableRow[]> {
  const parts = await unpackZip(bytes, name => name.endsWith('.xml') || name.endsWith('.rels'), limitBytes)
  if (!parts.has('xl/workbook.xml')) throw unreadable('other_zip')
  const shows = shownStylesOf(parts.get('xl/styles.xml')?.toString('utf8') ?? '')
  for (const [name, content] of parts) {
    if (!worksheet.test(name)) continue
    const sheetXml = content.toString('utf8')
    if (beyondExcel.test(sheetXml)) throw unreadable('damaged_xlsx')
    parts.set(name, Buffer.from(rewriteShownCells(sheetXml, shows)))
  }
  const sheets = await readSheets(packZip(parts))
  for (const { sheet, data } of sheets) {
    const rows = rowsOf(sheet, data)
    if (rows.length > 0) return rows
  }
  throw unreadable('empty')
}

interface Sheet {
  readonly sheet: string
  readonly data: readonly (readonly unknown[])[]
}

async function readSheets(workbook: Buffer): Promise<readonly Sheet[]> {
  const content = new Uint8Array(workbook).buffer
  try {
    return await readExcel<string>(content, { trim: false, parseNumber: stored => shownNumber(stored) })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable('damaged_xlsx', { said: error instanceof Error ? error.message : String(error) })
  }
}

function rowsOf(sheet: string, data: Sheet['data']): TableRow[] {
  const rows: TableRow[] = []
  for (const [index, values] of data.entries()) {
    const cells = values.map(shown)
    if (isBlankRow(cells)) continue
    if (cells.length > maxColumns) throw unreadable('too_many_columns', { sheet, line: index + 1 })
    if (rows.length === maxRows) throw unreadable('too_many_rows', { sheet, line: index + 1 })
    rows.push({ line: index + 1, cells })
  }
  return rows
}

/** Days the Indian way, since no item field is a day and a person only has to recognise it. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  const shownDay = day.split('-').reverse().join('-')
  return time.startsWith('00:00') ? shownDay : `${shownDay} ${time.slice(0, 5)}`
}
