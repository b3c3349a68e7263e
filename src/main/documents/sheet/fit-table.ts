// Chooses a table's type size and column widths from what stands in it, so that no amount is cut off or broken:
// columns of figures get what their widest figure needs, the one that grows (the item's name) gets the rest.

import type { Fonts } from '../fonts/open-fonts.ts'
import type { Align } from './box.ts'
import { type Cell, createTable, type TableSetter } from './table.ts'
import type { SetText } from './text-box.ts'

export interface ColumnSpec {
  readonly title: string
  readonly align: Align
  /** Takes the width that is left; its text may wrap. */
  readonly grows?: true
}

export interface TableSpec {
  readonly columns: readonly ColumnSpec[]
  /** Every row that will stand in the table, totals included. */
  readonly rows: readonly (readonly Cell[])[]
  readonly width: number
  /** Type sizes to try, the best first. */
  readonly sizes: readonly number[]
  /** Space above and below a row's text, in parts of the size. */
  readonly airiness?: number
  readonly fonts: Fonts
  readonly setText: SetText
}

const subScale = 0.8
/** A growing column keeps at least this many times the type size. */
const leastGrowth = 12

export function fitTable(spec: TableSpec): TableSetter {
  const fits = spec.sizes.map(size => ({ size, needs: needsOf(spec, size) }))
  const fit = fits.find(({ needs }) => sum(needs) <= spec.width) ?? fits.at(-1)
  if (fit === undefined) throw new Error('a table needs at least one type size')
  const { size, needs } = fit
  const rest = spec.width - sum(needs)
  const growing = spec.columns.filter(column => column.grows).length
  const columns = spec.columns.map((column, i) => ({
    title: column.title,
    align: column.align,
    width: (needs[i] ?? 0) + (growing === 0 ? rest / needs.length : column.grows ? rest / growing : 0),
  }))
  return createTable(spec.setText, columns, {
    size,
    subSize: size * subScale,
    gutter: gutterOf(size),
    padY: size * (spec.airiness ?? 0.24),
  })
}

function needsOf(spec: TableSpec, size: number): number[] {
  const gutter = gutterOf(size)
  return spec.columns.map((column, i) => {
    const headNeed = widest(titlePieces(column.title), text => spec.fonts.widthOf(text, 'bold', size * subScale))
    const cells = column.grows ? [] : spec.rows.map(row => row[i])
    const mainNeed = widest(
      cells.map(cell => cell?.main ?? ''),
      text => spec.fonts.widthOf(text, 'bold', size),
    )
    const subNeed = widest(
      cells.flatMap(cell => cell?.sub?.split('\n') ?? []),
      text => spec.fonts.widthOf(text, 'regular', size * subScale),
    )
    return Math.max(headNeed, mainNeed, subNeed, column.grows ? leastGrowth * size : 0) + 2 * gutter + slack
  })
}

/** Keeps rounding from breaking a figure that fits exactly. */
const slack = 0.01

function gutterOf(size: number): number {
  return size * 0.5
}

/** A short title stays on one line, a long one may break at its spaces. */
function titlePieces(title: string): string[] {
  return title.length <= 10 ? [title] : title.split(' ')
}

function widest(texts: readonly string[], widthOf: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
