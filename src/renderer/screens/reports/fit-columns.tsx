// Columns of a report as wide as their figures need; where they would be cut at the right, smaller and closer together.

import type { CSSProperties } from 'react'
import { figureKinds, growingColumn, showCell } from '../../../shared/domain/reports/show-cell.ts'
import type { ReportWords } from '../../../shared/domain/reports/words/words.ts'
import type { Report, ReportRow } from '../../../shared/records/report.ts'
import { type Column, leastFlexible } from '../../widgets/column-widths.ts'
import { openRuler } from './text-ruler.ts'

interface Density {
  readonly head: number
  readonly row: number
  /** Beside a cell's text, on each side. */
  readonly space: number
  readonly leastWidth: number
}

const roomy: Density = { head: 13, row: 15, space: 12, leastWidth: 64 }
const densities = [
  roomy,
  { head: 12, row: 13.5, space: 9, leastWidth: 52 },
  { head: 11.5, row: 12.5, space: 6, leastWidth: 44 },
] as const

const sampled = 200
const mostWidth = 300
/** For what a ruler does not see. */
const slack = 2

/** The roomiest that fits into `available` pixels, which are 0 before they are known. */
export function fitColumns(report: Report, words: ReportWords, available: number) {
  const tried = densities.map(density => ({ density, columns: columnsOf(report, words, density) }))
  const fitting = tried.find(({ columns }) => available === 0 || widthOf(columns) <= available)
  return fitting ?? tried.at(-1) ?? { density: roomy, columns: [] }
}

export function densityStyle({ head, row, space }: Density): CSSProperties {
  return { '--head-text': `${head}px`, '--cell-text': `${row}px`, '--cell-space': `${space}px` } as CSSProperties
}

function widthOf(columns: readonly Column<ReportRow>[]): number {
  return columns.reduce((sum, { width }) => sum + (width === 0 ? leastFlexible : width), 0)
}

function columnsOf({ asked, columns, rows }: Report, words: ReportWords, density: Density): Column<ReportRow>[] {
  const [headWidth, rowWidth] = [openRuler(density.head), openRuler(density.row)]
  const flexible = growingColumn(columns)
  return columns.map(({ key, kind }, at) => {
    const show = (row: ReportRow) => showCell(row.cells[at] ?? null, kind, asked.grain, words)
    const head = words.columns[key] ?? key
    const texts = new Set(rows.slice(0, sampled).map(show))
    const width = Math.ceil(Math.max(headWidth(head), ...texts.values().map(rowWidth))) + 2 * density.space + slack
    return {
      key,
      head,
      width: at === flexible ? 0 : Math.min(mostWidth, Math.max(density.leastWidth, width)),
      isRight: figureKinds.includes(kind),
      draw: row => <span>{show(row)}</span>,
    }
  })
}
