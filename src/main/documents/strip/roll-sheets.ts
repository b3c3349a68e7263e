// Joins a strip's boxes into sheets: PDF pages as long as needed, or pieces short enough to draw as dots.

import { type Box, emptyBox, type Part, type Sheet } from '../sheet/box.ts'
import { type StripStyle, stripWidth, wholeDots } from './strip-style.ts'

/** PDF readers refuse pages longer than 14,400 points. */
const longestPage = 14_000

export function rollPages(boxes: readonly Box[], style: StripStyle): Sheet[] {
  const margin = (style.paperWidth - stripWidth(style)) / 2
  return pieces(boxes, longestPage).map(parts => ({
    width: style.paperWidth,
    height: heightOf(parts) + 2 * margin,
    parts: parts.map(part => ({ ...part, x: margin, y: part.y + margin })),
  }))
}

/** Pieces of whole dots without margins, each at most about `longest` points. */
export function rollPieces(boxes: readonly Box[], style: StripStyle, longest: number): Sheet[] {
  const width = stripWidth(style)
  return pieces(boxes, longest).map(parts => ({ width, height: heightOf(parts), parts }))
}

function pieces(boxes: readonly Box[], longest: number): Part[][] {
  const all: Part[][] = [[]]
  let y = 0
  for (const box of boxes) {
    const height = wholeDots(box.height)
    if (height === 0) continue
    if (y > 0 && y + height > longest) {
      all.push([])
      y = 0
    }
    all.at(-1)?.push({ x: 0, y, box: { ...box, height } })
    y += height
  }
  return all.filter(parts => parts.length > 0)
}

function heightOf(parts: readonly Part[]): number {
  const last = parts.at(-1) ?? { y: 0, box: emptyBox(0, 0) }
  return last.y + last.box.height
}
