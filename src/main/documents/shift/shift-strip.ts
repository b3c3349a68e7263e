// X and Z reports on a paper roll: drawn as boxes, and in a printer's own letters.

import { markUpHead } from '../escpos/head-markup.ts'
import type { Markup } from '../escpos/markup.ts'
import { type Box, emptyBox } from '../sheet/box.ts'
import { fitTable } from '../sheet/fit-table.ts'
import { stripHead } from '../strip/strip-head.ts'
import { centred, ruled, twoEnds } from '../strip/strip-parts.ts'
import { type StripKit, stripWidth } from '../strip/strip-style.ts'
import {
  drawerSections,
  moveRows,
  type ReportRow,
  type ReportSection,
  reportHead,
  type ShiftPaper,
  taxColumns,
  taxRows,
  tradeSections,
} from './shift-paper.ts'

export function shiftStrip(paper: ShiftPaper, kit: StripKit): Box[] {
  const { style } = kit
  const head = reportHead(paper)
  const text = { size: style.text, ink: 'strong' } as const
  return [
    ...stripHead(head, '', kit),
    ...head.facts.map(({ label, value }) => twoEnds(label, value, text, kit)),
    ...tradeSections(paper).flatMap(section => sectionBoxes(section, kit)),
    ...taxBoxes(paper, kit),
    ...drawerSections(paper).flatMap(section => sectionBoxes(section, kit)),
    ...moveBoxes(paper, kit),
    emptyBox(stripWidth(style), style.text * 4),
    ruled(kit),
    twoEnds(paper.says.cashier, paper.says.checkedBy, { size: style.small, ink: 'strong' }, kit),
    emptyBox(stripWidth(style), style.text),
    centred(paper.words.signature.computerMade, { size: style.small, ink: 'strong' }, kit),
  ]
}

function sectionBoxes({ title, rows }: ReportSection, kit: StripKit): Box[] {
  return [ruled(kit), heading(title, kit), ...rows.map(row => rowBox(row, kit))]
}

function heading(title: string, kit: StripKit): Box {
  return centred(title, { size: kit.style.text, weight: 'bold', ink: 'strong' }, kit)
}

function rowBox({ label, amount, look }: ReportRow, kit: StripKit): Box {
  const size = look === 'total' ? kit.style.heading : kit.style.text
  return twoEnds(label, amount, { size, weight: look === 'plain' ? 'regular' : 'bold', ink: 'strong' }, kit)
}

function taxBoxes(paper: ShiftPaper, kit: StripKit): Box[] {
  const rows = taxRows(paper).map(({ rate, amounts }) => [rate, ...amounts].map(main => ({ main })))
  if (rows.length === 0) return []
  const names = taxColumns(paper.report.report).map(({ name }) => name || paper.words.column.taxable)
  const columns = [paper.words.column.taxRate, ...names].map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }))
  const table = fitTable({ ...kit, columns, rows, width: stripWidth(kit.style), sizes: kit.style.tableSizes })
  return [ruled(kit), table.head(), ...rows.map(row => table.row(row))]
}

function moveBoxes(paper: ShiftPaper, kit: StripKit): Box[] {
  const rows = moveRows(paper)
  if (rows.length === 0) return []
  const text = { size: kit.style.small, ink: 'strong' } as const
  return [
    ruled(kit),
    heading(paper.says.moves, kit),
    ...rows.map(({ time, what, by, amount }) => twoEnds(`${time}, ${by}: ${what}`, amount, text, kit)),
  ]
}

export function markUpShift(paper: ShiftPaper, markup: Markup): void {
  const { words, says } = paper
  const looks = { plain: 'plain', strong: 'bold', total: 'large' } as const
  const section = ({ title, rows }: ReportSection) => {
    markup.rule()
    markup.centre(title, 'bold')
    for (const { label, amount, look } of rows) markup.ends(label, amount, looks[look])
  }
  markUpHead(reportHead(paper), markup)
  for (const each of tradeSections(paper)) section(each)
  const taxes = taxRows(paper)
  if (taxes.length > 0) {
    markup.rule()
    markup.columns(['GST', ...taxColumns(paper.report.report).map(({ name }) => name || words.column.taxable)])
    for (const { rate, amounts } of taxes) markup.columns([rate.replace('GST ', ''), ...amounts])
  }
  for (const each of drawerSections(paper)) section(each)
  const moves = moveRows(paper)
  if (moves.length > 0) {
    markup.rule()
    markup.centre(says.moves, 'bold')
    for (const { time, what, by, amount } of moves) markup.ends(`${time}, ${by}: ${what}`, amount)
  }
  for (const _ of ['', '', '']) markup.left(' ')
  markup.rule()
  markup.ends(says.cashier, says.checkedBy)
  markup.centre(words.signature.computerMade)
}
