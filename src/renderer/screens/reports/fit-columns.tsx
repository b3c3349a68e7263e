// Columns of a report as wide as their figures need; where they would be cut at the right, smaller and closer together.

import type { CSSProperties } from 'react'
import { figureKinds, growingColumn, showCell } from '../../../shared/domain/reports/show-cell.ts'
import type { ReportWords } from '../../../shared/domain/reports/words/words.ts'
import type { Report, ReportRow } from '../../../shared/records/report.ts'
import { type Column, leastFlexible } from '../../widgets/column-widths.ts'
import styles from './ReportsScreen.module.css'
import { openRuler } from './text-ruler.ts'

interface Density {
  readonly head: number
  readonly row: number
  /** Beside a cell's text, on each side. */
  readonly space: number
  readonly leastWidth: number
  /** Of the column that takes what is left. */
  readonly leastGrowing: number
  /** Heads, and words of closed lists, may stand in two lines. */
  readonly wraps?: true
}

const roomy: Density = { head: 13, row: 15, space: 12, leastWidth: 64, leastGrowing: leastFlexible }
const densities: readonly Density[] = [
  roomy,
  { head: 12, row: 13.5, space: 9, leastWidth: 52, leastGrowing: leastFlexible },
  { head: 11.5, row: 12.5, space: 6, leastWidth: 44, leastGrowing: 110, wraps: true },
]

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

export function densityStyle({ head, row, space, wraps }: Density): CSSProperties {
  return {
    '--head-text': `${head}px`,
    '--head-wrap': wraps === true ? 'normal' : 'nowrap',
    '--cell-text': `${row}px`,
    '--cell-space': `${space}px`,
  } as CSSProperties
}

function widthOf(columns: readonly Column<ReportRow>[]): number {
  return columns.reduce((sum, { leastWidth = 0, width }) => sum + (width === 0 ? leastWidth : width), 0)
}

function columnsOf({ asked, columns, rows }: Report, words: ReportWords, density: Density): Column<ReportRow>[] {
  const [headWidth, rowWidth] = [openRuler(density.head), openRuler(density.row)]
  const flexible = growingColumn(columns)
  return columns.map(({ key, kind }, at) => {
    const show = (row: ReportRow) => showCell(row.cells[at] ?? null, kind, asked.grain, words)
    const head = words.columns[key] ?? key
    const isWrapped = density.wraps === true && kind === 'word'
    const shown = [...new Set(rows.slice(0, sampled).map(show))]
    const texts = isWrapped ? shown.flatMap(twoLines) : shown
    const heads = density.wraps === true ? twoLines(head) : [head]
    const width = Math.ceil(Math.max(...heads.map(headWidth), ...texts.map(rowWidth))) + 2 * density.space + slack
    return {
      key,
      head,
      leastWidth: density.leastGrowing,
      width: at === flexible ? 0 : Math.min(mostWidth, Math.max(density.leastWidth, width)),
      isRight: figureKinds.includes(kind),
      draw: row => <span className={isWrapped ? styles.twoLines : undefined}>{show(row)}</span>,
    }
  })
}

/** Broken at the space nearest to its middle. */
function twoLines(head: string): string[] {
  const spaces = [...head.matchAll(/ /g)].map(({ index }) => index)
  const [middle] = spaces.sort((one, other) => Math.abs(one - head.length / 2) - Math.abs(other - head.length / 2))
  return middle === undefined ? [head] : [head.slice(0, middle), head.slice(middle + 1)]
}
