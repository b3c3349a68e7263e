// Which row names the columns. Programs in the trade print the shop's name and the date above their lists.

import { symbologyOf } from '../../../shared/domain/item/barcode.ts'
import type { Recognise } from '../mapping/recognise-header.ts'
import type { TableRow } from '../table.ts'

export interface FoundHeader {
  readonly columns: readonly string[]
  /** Rows before this one are no items. */
  readonly firstRow: number
}

const rowsLookedAt = 25

/** `recognise` knows the titles of what the file is said to hold. */
export function findHeader(rows: readonly TableRow[], recognise: Recognise<string>): FoundHeader {
  const scores = rows.slice(0, rowsLookedAt).map(({ cells }) => fieldCount(cells, recognise))
  const best = Math.max(0, ...scores)
  if (best >= 2) {
    const at = scores.indexOf(best)
    return { columns: titlesOf(rows, at), firstRow: at + 1 }
  }
  if (best === 0 && looksLikeItem(rows[0]?.cells ?? [])) return { columns: titlesOf(rows, undefined), firstRow: 0 }
  const at = firstWideRow(rows)
  return { columns: titlesOf(rows, at), firstRow: at + 1 }
}

/** With titles nobody knows, the header is the first row about as wide as the list. */
function firstWideRow(rows: readonly TableRow[]): number {
  const widths = rows.slice(0, rowsLookedAt).map(({ cells }) => cells.filter(cell => cell.trim() !== '').length)
  const widest = Math.max(0, ...widths)
  return Math.max(
    0,
    widths.findIndex(width => width >= widest * 0.6),
  )
}

function fieldCount(cells: readonly string[], recognise: Recognise<string>): number {
  const fields = cells.map(cell => (cell.length > 60 ? undefined : recognise(cell)?.field))
  return new Set(fields.filter(field => field !== undefined)).size
}

/** A header has no barcode and no price. */
function looksLikeItem(cells: readonly string[]): boolean {
  return cells.some(cell => symbologyOf(cell.trim()) !== 'other' || /^\d+\.\d\d?$/.test(cell.trim()))
}

/** As many titles as the header row has cells; a column without title is known by its place. */
function titlesOf(rows: readonly TableRow[], at: number | undefined): string[] {
  const titles = at === undefined ? (rows[0]?.cells ?? []).map(() => '') : (rows[at]?.cells ?? [])
  return titles.map((title, index) => (title.trim() === '' ? `Column ${index + 1}` : title.trim()))
}
