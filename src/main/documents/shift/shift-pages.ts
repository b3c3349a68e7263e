// X and Z reports on A4 or A5: trade at the left, the drawer at the right, tables under them, lines to sign.

import { formatPaise } from '../../../shared/kernel/money.ts'
import { firstHead, laterHead } from '../invoice/page-heads.ts'
import { smallTable } from '../invoice/small-table.ts'
import { fullTable, titled } from '../invoice/titled-table.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside, onBand, pad, ruleBox, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Sheet } from '../sheet/box.ts'
import type { ColumnSpec } from '../sheet/fit-table.ts'
import { type FlowItem, flow } from '../sheet/flow.ts'
import {
  drawerSections,
  moveRows,
  type ReportRow,
  type ReportSection,
  reportHead,
  reportNumber,
  type ShiftPaper,
  taxColumns,
  taxRows,
  taxSums,
  tradeSections,
} from './shift-paper.ts'

export function shiftPages(paper: ShiftPaper, kit: PageKit): Sheet[] {
  const { words } = paper
  const { style } = kit
  const head = reportHead(paper)
  const number = reportNumber(paper)
  const between = style.text * 2.4
  const half = (contentWidth(style) - between) / 2
  const sides = beside(
    [tradeSections(paper), drawerSections(paper)].map(sections => ({
      ...sectionStack(sections, half, kit),
      width: half,
    })),
    between,
  )
  const items: FlowItem[] = [
    { kind: 'block', box: sides, gap: 0 },
    ...taxTable(paper, kit),
    ...moveTable(paper, kit),
    { kind: 'block', box: signatures(paper, kit), gap: style.text * 3 },
  ]
  const pages = flow(items, {
    height: pageHeight(style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, number, kit),
  })
  const footRight = (page: number, count: number) => `${number} · ${words.page(page, count)}`
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function sectionStack(sections: readonly ReportSection[], width: number, kit: PageKit): Box {
  const { style, setText } = kit
  return stack(
    sections.map(({ title, rows }) =>
      stack([
        setText(title, width, { size: style.text, weight: 'bold', ink: 'strong' }),
        ruleBox(width, 0.6, 'strong', style.text * 0.2, style.text * 0.25),
        ...rows.map(row => rowBox(row, width, kit)),
      ]),
    ),
    style.text * 1.4,
  )
}

function rowBox(row: ReportRow, width: number, { style, fonts, setText }: PageKit): Box {
  const size = row.look === 'total' ? style.text * 1.15 : style.text
  const weight = row.look === 'plain' ? 'regular' : 'bold'
  const inset = row.look === 'total' ? style.text * 0.4 : 0
  const inner = width - 2 * inset
  const amountWidth = fonts.widthOf(row.amount, weight, size) + 0.02
  const line = beside([
    setText(row.label, inner - amountWidth - style.text, {
      size,
      weight,
      ink: row.look === 'plain' ? 'soft' : 'strong',
    }),
    emptyBox(style.text, 0),
    setText(row.amount, amountWidth, { size, weight, ink: 'strong', align: 'right' }),
  ])
  const padY = row.look === 'total' ? 3 : 1
  const box = pad(line, { left: inset, right: inset, top: padY, bottom: padY })
  return row.look === 'total' ? onBand(box, width, 'band') : box
}

function taxTable(paper: ShiftPaper, kit: PageKit): FlowItem[] {
  const { words, report } = paper
  const rows = taxRows(paper)
  if (rows.length === 0) return []
  const columns: ColumnSpec[] = [
    { title: words.column.taxRate, align: 'left' },
    ...taxColumns(report.report).map(({ name }) => ({ title: name || words.column.taxable, align: 'right' }) as const),
  ]
  const cells = rows.map(({ rate, amounts }) => [rate, ...amounts].map(main => ({ main })))
  const total = [words.totals.total, ...taxSums(paper)].map(main => ({ main }))
  return titled(words.taxByRate, smallTable(columns, cells, total, fullTable(kit)), kit)
}

function moveTable(paper: ShiftPaper, kit: PageKit): FlowItem[] {
  const { words, says, report } = paper
  const rows = moveRows(paper)
  if (rows.length === 0) return []
  const columns: ColumnSpec[] = [
    { title: words.facts.date, align: 'left' },
    { title: words.column.note, align: 'left', grows: true },
    { title: says.cashier, align: 'left' },
    { title: words.column.amount, align: 'right' },
  ]
  const sum = report.report.cashMoves.reduce(
    (total, { direction, amountPaise }) => total + (direction === 'in' ? amountPaise : -amountPaise),
    0,
  )
  const cells = rows.map(({ time, what, by, amount }) => [time, what, by, amount].map(main => ({ main })))
  const total = [words.totals.total, '', '', formatPaise(sum)].map(main => ({ main }))
  return titled(says.moves, smallTable(columns, cells, total, fullTable(kit)), kit)
}

/** Two lines to sign on. */
function signatures({ says }: ShiftPaper, { style, setText }: PageKit): Box {
  const width = contentWidth(style)
  const line = width * 0.34
  const place = (title: string) =>
    stack([ruleBox(line, 0.6, 'strong', style.text * 2.2, 3), setText(title, line, { size: style.small, ink: 'soft' })])
  return beside([place(says.cashier), emptyBox(width - 2 * line, 0), place(says.checkedBy)])
}
