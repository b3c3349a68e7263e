// Small two-column lists of label and value, as in the facts of an invoice and its totals.

import { beside, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox } from '../sheet/box.ts'
import type { SetText, TextStyle } from '../sheet/text-box.ts'

export interface LabelRow {
  readonly label: string
  readonly value: string
  readonly strong?: boolean
}

export interface LabelStyle {
  readonly size: number
  readonly labelWidth: number
  readonly width: number
  readonly align: 'left' | 'right'
  readonly gap: number
}

export function labelRows(rows: readonly LabelRow[], setText: SetText, style: LabelStyle): Box {
  const { size, labelWidth, width, align, gap } = style
  const value: TextStyle = { size, align, ink: 'strong' }
  return stack(
    rows.map(row =>
      beside([
        setText(row.label, labelWidth, {
          size,
          ink: row.strong ? 'strong' : 'soft',
          weight: row.strong ? 'bold' : 'regular',
        }),
        emptyBox(gap, 0),
        setText(row.value, width - labelWidth - gap, { ...value, weight: row.strong ? 'bold' : 'regular' }),
      ]),
    ),
    size * 0.18,
  )
}
