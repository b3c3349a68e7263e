// Text to rows, a window at a time. Quoting follows RFC 4180; a row that spans lines is known by its first one.

import Papa from 'papaparse'
import { betweenSlices } from '../slices.ts'
import { isBlankRow, type TableRow } from '../table.ts'
import type { Delimiter } from './sniff-delimiter.ts'
import { unreadable } from './unreadable.ts'

export const maxColumns = 500
export const maxRows = 1_000_000
const firstWindow = 256 * 1024

export async function readDelimited(text: string, delimiter: Delimiter, firstLine: number): Promise<TableRow[]> {
  if (delimiter === '\t' && !(await isQuoted(text, delimiter))) return readLiteral(text, delimiter, firstLine)
  return readQuoted(text, delimiter, firstLine)
}

/**
 * Tab-separated files come in two kinds: Excel quotes cells as in CSV, data bases never quote and a quotation mark is
 * part of the name. Quoted it is when every cell that begins with a quotation mark is quoted correctly.
 */
async function isQuoted(text: string, delimiter: Delimiter): Promise<boolean> {
  if (!text.startsWith('"') && !text.includes('\t"') && !text.includes('\n"')) return false
  for await (const window of quotedWindows(text, delimiter)) if (window.fault !== undefined) return false
  return true
}

async function readLiteral(text: string, delimiter: Delimiter, firstLine: number): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const lines = text.split('\n')
  for (const [index, content] of lines.entries()) {
    if (index % 1000 === 0) await betweenSlices()
    keepRow(rows, { line: firstLine + index, cells: content.split(delimiter) })
  }
  return rows
}

async function readQuoted(text: string, delimiter: Delimiter, firstLine: number): Promise<TableRow[]> {
  const rows: TableRow[] = []
  let line = firstLine
  for await (const window of quotedWindows(text, delimiter)) {
    for (const [index, cells] of window.rows.entries()) {
      if (window.fault?.row === index) throw unreadable(window.fault.cause, { line })
      keepRow(rows, { line, cells })
      line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0)
    }
  }
  return rows
}

function keepRow(rows: TableRow[], row: TableRow): void {
  if (isBlankRow(row.cells)) return
  if (row.cells.length > maxColumns) throw unreadable('too_many_columns', { line: row.line })
  if (rows.length === maxRows) throw unreadable('too_many_rows', { line: row.line })
  rows.push(row)
}

function lineBreaksIn(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++
  return count
}

interface QuotedWindow {
  readonly rows: readonly string[][]
  readonly fault: { readonly row: number; readonly cause: 'open_quote' | 'stray_quote' } | undefined
}

/** Only whole rows are taken from a window; when none fits, the window doubles. */
async function* quotedWindows(text: string, delimiter: Delimiter): AsyncGenerator<QuotedWindow> {
  let at = 0
  let length = firstWindow
  while (at < text.length) {
    await betweenSlices()
    const isLast = at + length >= text.length
    const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false })
    const parsed = parser.parse(text.slice(at, at + length), 0, !isLast) as Papa.ParseResult<string[]>
    if (parsed.data.length === 0 && !isLast) {
      length *= 2
      continue
    }
    yield { rows: parsed.data, fault: faultOf(parsed) }
    if (isLast) return
    at += parsed.meta.cursor
    length = firstWindow
  }
}

/** A fault in the row that the window cut off is none: the row is read again whole. */
function faultOf({ data, errors }: Papa.ParseResult<string[]>): QuotedWindow['fault'] {
  const error = errors.find(({ type, row }) => type === 'Quotes' && row !== undefined && row < data.length)
  if (error?.row === undefined) return undefined
  return { row: error.row, cause: error.code === 'MissingQuotes' ? 'open_quote' : 'stray_quote' }
}
