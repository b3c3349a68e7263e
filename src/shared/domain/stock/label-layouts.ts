// The sheets and rolls labels are printed on. Millimetres throughout.

import type { LabelLayoutName } from '../../records/label.ts'

export interface LabelLayout {
  readonly kind: 'sheet' | 'roll'
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  /** Of the first label, from the edges of the page. */
  readonly left: number
  readonly top: number
  /** From one label to the next. */
  readonly stepX: number
  readonly stepY: number
}

export const labelLayouts: Readonly<Record<LabelLayoutName, LabelLayout>> = {
  a4_65: sheet({ width: 38.1, height: 21.2, columns: 5, rows: 13, left: 4.65, top: 10.7, stepX: 40.65, stepY: 21.2 }),
  a4_40: sheet({ width: 45.7, height: 25.4, columns: 4, rows: 10, left: 9.85, top: 21.5, stepX: 48.2, stepY: 25.4 }),
  a4_24: sheet({ width: 63.5, height: 33.9, columns: 3, rows: 8, left: 7.75, top: 12.9, stepX: 65.5, stepY: 33.9 }),
  roll_38x25: roll(38, 25),
  roll_50x25: roll(50, 25),
  roll_100x50: roll(100, 50),
}

/** Labels on one page: a roll's page is one label. */
export function labelsPerPage({ columns, rows }: LabelLayout): number {
  return columns * rows
}

/** Where label `index` of a page stands, row by row. */
export function labelPlace({ columns, left, top, stepX, stepY }: LabelLayout, index: number): { x: number; y: number } {
  return { x: left + (index % columns) * stepX, y: top + Math.floor(index / columns) * stepY }
}

function sheet(measures: Omit<LabelLayout, 'kind'>): LabelLayout {
  return { kind: 'sheet', ...measures }
}

function roll(width: number, height: number): LabelLayout {
  return { kind: 'roll', width, height, columns: 1, rows: 1, left: 0, top: 0, stepX: width, stepY: height }
}
