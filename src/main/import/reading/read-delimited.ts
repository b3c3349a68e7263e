// Text to rows, a window at a time. Quoting follows RFC 4180; a row that spans lines is known by its first one.

import Papa from 'papaparse'
import { betweenSlices } from '../slices.ts'
import { isBlankRow, type TableRow } from '../table.ts'
import type { Delimiter } from './sniff-delimiter.ts'
import { unreadable } from './unreadable.ts'

export const maxColumns = 500
export const maxRows = 1_000_000
const plainWindow = 256 * 1024
const leastQuotedWindow = 2 * 1024

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
      line += window.isPlain ? 1 : 1 + cells.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0)
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
  /** No quotation mark in it, so each of its lines is a row. */
  readonly isPlain: boolean
  readonly rows: readonly string[][]
  readonly fault: { readonly row: number; readonly cause: 'open_quote' | 'stray_quote' } | undefined
}

/** Rows without a quotation mark are most, and are parted a window at a time without a look at every sign. */
async function* quotedWindows(text: string, delimiter: Delimiter): AsyncGenerator<QuotedWindow> {
  const plain = createPlainRows(text)
  let at = 0
  let restedAt = Number.NEGATIVE_INFINITY
  while (at < text.length) {
    if (at - restedAt >= plainWindow) {
      await betweenSlices()
      restedAt = at
    }
    const end = plain.endFrom(at)
    const window =
      end > at
        ? { isPlain: true, rows: partedRows(text.slice(at, end), delimiter), fault: undefined, end }
        : quotedWindow(text, at, delimiter)
    yield window
    at = window.end
  }
}

/** Where the lines before the next quotation mark end, one window of them at most. */
function createPlainRows(text: string): { endFrom(at: number): number } {
  let quoteAt = -1
  return {
    endFrom(at) {
      if (quoteAt < at) quoteAt = text.indexOf('"', at)
      if (quoteAt === -1) quoteAt = text.length
      const end = quoteAt === text.length ? text.length : text.lastIndexOf('\n', quoteAt) + 1
      if (end - at <= plainWindow) return end
      const inWindow = text.lastIndexOf('\n', at + plainWindow) + 1
      return inWindow > at ? inWindow : end
    },
  }
}

function partedRows(lines: string, delimiter: Delimiter): string[][] {
  const text = lines.endsWith('\n') ? lines.slice(0, -1) : lines
  return text.split('\n').map(line => line.split(delimiter))
}

/** Only whole rows are taken; when none fits, the window doubles. */
function quotedWindow(text: string, at: number, delimiter: Delimiter): QuotedWindow & { readonly end: number } {
  for (let length = leastQuotedWindow; ; length *= 2) {
    const isLast = at + length >= text.length
    const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false })
    const parsed = parser.parse(text.slice(at, at + length), 0, !isLast) as Papa.ParseResult<string[]>
    if (parsed.data.length === 0 && !isLast) continue
    const end = isLast ? text.length : at + parsed.meta.cursor
    return { isPlain: false, rows: parsed.data, fault: faultOf(parsed), end }
  }
}

/** A fault in the row that the window cut off is none: the row is read again whole. */
function faultOf({ data, errors }: Papa.ParseResult<string[]>): QuotedWindow['fault'] {
  const error = errors.find(({ type, row }) => type === 'Quotes' && row !== undefined && row < data.length)
  if (error?.row === undefined) return undefined
  return { row: error.row, cause: error.code === 'MissingQuotes' ? 'open_quote' : 'stray_quote' }
}
