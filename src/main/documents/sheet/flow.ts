// Flows blocks and tables over pages.
//
// 1. A block or a table row is never cut; what does not fit goes to the next page.
// 2. A table that goes on repeats its head; with `carry` it closes a page with the sums so far and opens the next with them.
// 3. A table's head never stands alone at the foot of a page, and its last row never without the rows after it that close it.

import { stack } from './arrange.ts'
import type { Box, Part } from './box.ts'

export interface FlowTable {
  readonly kind: 'table'
  readonly head: Box
  readonly rows: readonly Box[]
  /** Stays with the last row: the table's total. */
  readonly closing: Box
  /** Rows telling the sums of the first `count` rows, at the foot of a page and at the head of the next. */
  readonly carry?: { readonly height: number; forward(count: number): Box; brought(count: number): Box }
}

export interface FlowBlock {
  readonly kind: 'block'
  readonly box: Box
  /** Space above, dropped at the head of a page. */
  readonly gap: number
}

export type FlowItem = FlowTable | FlowBlock

export interface FlowPage {
  readonly height: number
  /** Head of the first page, and of every later one. */
  readonly firstHead: Box
  readonly laterHead: Box
}

/** Returns one box for each page, each at most `page.height` high unless a single row is higher than a page. */
export function flow(items: readonly FlowItem[], page: FlowPage): Box[] {
  const pages: Box[] = []
  const pen = createPen(page, finished => pages.push(finished))
  for (const item of items) {
    if (item.kind === 'block') pen.block(item)
    else flowTable(item, pen)
  }
  pen.finish()
  return pages
}

interface Pen {
  fits(height: number): boolean
  put(box: Box): void
  block(block: FlowBlock): void
  turn(): void
  finish(): void
}

function createPen(page: FlowPage, done: (box: Box) => void): Pen {
  const width = page.firstHead.width
  let parts: Part[] = []
  let y = 0
  let isFresh = true
  const start = (head: Box) => {
    parts = [{ x: 0, y: 0, box: head }]
    y = head.height
    isFresh = true
  }
  const finish = () => done({ width, height: y, marks: [], parts })
  const pen: Pen = {
    fits: height => y + height <= page.height || isFresh,
    put(box) {
      parts.push({ x: 0, y, box })
      y += box.height
      isFresh = false
    },
    block({ box, gap }) {
      if (!isFresh && y + gap + box.height > page.height) pen.turn()
      if (!isFresh) y += gap
      pen.put(box)
    },
    turn() {
      finish()
      start(page.laterHead)
    },
    finish,
  }
  start(page.firstHead)
  return pen
}

function flowTable(table: FlowTable, pen: Pen): void {
  const { rows, closing, carry } = table
  const heightAfter = (index: number) => (index === rows.length - 1 ? closing.height : (carry?.height ?? 0))
  const first = rows[0]
  if (first !== undefined && !pen.fits(table.head.height + first.height + heightAfter(0))) pen.turn()
  pen.put(table.head)
  rows.forEach((row, index) => {
    if (index > 0 && !pen.fits(row.height + heightAfter(index))) {
      if (carry) pen.put(carry.forward(index))
      pen.turn()
      pen.put(table.head)
      if (carry) pen.put(carry.brought(index))
    }
    pen.put(row)
  })
  pen.put(closing)
}

/** Several boxes as one block that stays together. */
export function together(boxes: readonly Box[], gap = 0): FlowBlock {
  return { kind: 'block', box: stack(boxes), gap }
}
