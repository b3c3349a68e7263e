// Puts boxes together: under each other, beside each other, padded, banded.

import { type Box, emptyBox, type Ink, type Part } from './box.ts'

/** Boxes under each other with `gap` between; boxes without height take no gap. */
export function stack(boxes: readonly Box[], gap = 0): Box {
  const parts: Part[] = []
  let y = 0
  for (const box of boxes) {
    if (box.height === 0) continue
    if (parts.length > 0) y += gap
    parts.push({ x: 0, y, box })
    y += box.height
  }
  return { width: Math.max(0, ...boxes.map(box => box.width)), height: y, marks: [], parts }
}

/** Boxes beside each other, tops level, with `gap` between. */
export function beside(boxes: readonly Box[], gap = 0): Box {
  const parts: Part[] = []
  let x = 0
  for (const box of boxes) {
    parts.push({ x, y: 0, box })
    x += box.width + gap
  }
  return {
    width: x - (boxes.length > 0 ? gap : 0),
    height: Math.max(0, ...boxes.map(box => box.height)),
    marks: [],
    parts,
  }
}

export interface Padding {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
}

export function pad(box: Box, { top = 0, right = 0, bottom = 0, left = 0 }: Padding): Box {
  return {
    width: box.width + left + right,
    height: box.height + top + bottom,
    marks: [],
    parts: [{ x: left, y: top, box }],
  }
}

/** The box on a ground of `ink`, as wide as asked. */
export function onBand(box: Box, width: number, ink: Ink): Box {
  const ground = { kind: 'fill', x: 0, y: 0, width, height: box.height, ink } as const
  return { width, height: box.height, marks: [ground], parts: [{ x: 0, y: 0, box }] }
}

/** A line across; `above` and `below` are the space around it. */
export function ruleBox(width: number, thickness: number, ink: Ink, above = 0, below = 0): Box {
  return {
    ...emptyBox(width, above + thickness + below),
    marks: [{ kind: 'fill', x: 0, y: above, width, height: thickness, ink }],
  }
}

/** The box moved right so that it ends at `width`, or stands in the middle of it. */
export function placeIn(box: Box, width: number, align: 'left' | 'right' | 'center'): Box {
  const rest = width - box.width
  const x = align === 'left' ? 0 : align === 'right' ? rest : rest / 2
  return { width, height: box.height, marks: [], parts: [{ x, y: 0, box }] }
}
