// Visits every mark of a drawing with its place on the sheet.

import type { Mark, Part } from '../sheet/box.ts'

export function walkMarks(
  parts: readonly Part[],
  visit: (mark: Mark, x: number, y: number) => void,
  x = 0,
  y = 0,
): void {
  for (const part of parts) {
    const left = x + part.x
    const top = y + part.y
    for (const mark of part.box.marks) visit(mark, left + mark.x, top + mark.y)
    walkMarks(part.box.parts, visit, left, top)
  }
}
