// A table's columns, head and rows. Rows are boxes that no page break may cut; how they flow is flow.ts's concern.

import { onBand, stack } from './arrange.ts'
import type { Align, Box, Part } from './box.ts'
import type { SetText, TextStyle } from './text-box.ts'

export interface Column {
  readonly title: string
  readonly width: number
  readonly align: Align
}

/** What stands in one cell: a text, and under it a smaller one. */
export interface Cell {
  readonly main: string
  readonly sub?: string
}

export interface TableStyle {
  readonly size: number
  readonly subSize: number
  /** Space between a cell's text and its column's edge. */
  readonly gutter: number
  readonly padY: number
}

export interface TableSetter {
  readonly width: number
  head(): Box
  /** A row with a hairline under it; `strong` rows are bold on a band. */
  row(cells: readonly Cell[], look?: 'plain' | 'strong'): Box
}

export function createTable(setText: SetText, columns: readonly Column[], style: TableStyle): TableSetter {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const place = (boxes: readonly Box[]): Box => {
    const parts: Part[] = []
    let x = 0
    boxes.forEach((box, i) => {
      parts.push({ x: x + style.gutter, y: style.padY, box })
      x += columns[i]?.width ?? 0
    })
    const height = Math.max(0, ...boxes.map(box => box.height)) + 2 * style.padY
    return { width, height, marks: [], parts }
  }
  const cellText = (text: string, column: Column, look: TextStyle) =>
    setText(text, column.width - 2 * style.gutter, { ...look, align: column.align })
  const cellBox = (cell: Cell, column: Column, weight: 'regular' | 'bold') =>
    stack([
      cellText(cell.main, column, { size: style.size, weight }),
      cellText(cell.sub ?? '', column, { size: style.subSize, ink: 'soft' }),
    ])
  return {
    width,
    head: () =>
      onBand(
        place(columns.map(column => cellText(column.title, column, { size: style.subSize, weight: 'bold' }))),
        width,
        'band',
      ),
    row(cells, look = 'plain') {
      const boxes = columns.map((column, i) =>
        cellBox(cells[i] ?? { main: '' }, column, look === 'plain' ? 'regular' : 'bold'),
      )
      const row = place(boxes)
      return look === 'strong' ? onBand(row, width, 'band') : underlined(row)
    },
  }
}

function underlined(row: Box): Box {
  const line = {
    kind: 'fill',
    x: 0,
    y: row.height - hairline,
    width: row.width,
    height: hairline,
    ink: 'hairline',
  } as const
  return { ...row, marks: [line] }
}

const hairline = 0.4
