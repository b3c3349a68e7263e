// A statement on A4 or A5, of a customer or a dealer: what stood before, every fact with the balance after it carried
// from page to page, the sums; then what else the paper says.

import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { stack } from '../sheet/arrange.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { fitTable } from '../sheet/fit-table.ts'
import { type FlowItem, type FlowTable, flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import type { Words } from '../text/words.ts'

export interface StatementText {
  readonly head: HeadText
  /** Whose account it is, on later pages. */
  readonly name: string
  readonly titles: {
    readonly date: string
    readonly details: string
    readonly up: string
    readonly down: string
    readonly balance: string
  }
  readonly opening: string
  readonly openingPaise: number
  readonly lines: readonly StatementLine[]
  /** Sums of what went up and down, and what is left. */
  readonly sums: { readonly up: string; readonly down: string; readonly closingPaise: number }
  readonly balanceText: (paise: number) => string
}

export interface StatementLine {
  readonly date: string
  readonly details: Cell
  readonly up: string
  readonly down: string
  readonly balancePaise: number
}

/** `below`: what stands under the account, in order. */
export function statementPages(text: StatementText, below: readonly Box[], words: Words, kit: PageKit): Sheet[] {
  const { style } = kit
  const blocks = below.map((box): FlowItem => ({ kind: 'block', box, gap: style.text * 2 }))
  const pages = flow([accountTable(text, words, kit), ...blocks], {
    height: pageHeight(style),
    firstHead: firstHead(text.head, kit),
    laterHead: laterHead(text.head, text.name, kit),
  })
  const footRight = (page: number, count: number) => words.page(page, count)
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function accountTable(text: StatementText, words: Words, { style, fonts, setText }: PageKit): FlowTable {
  const { titles, lines, openingPaise, sums, balanceText } = text
  const sumRow = (label: string, up: string, down: string, balancePaise: number): Cell[] =>
    ['', label, up, down, balanceText(balancePaise)].map(main => ({ main }))
  const rows = [sumRow(text.opening, '', '', openingPaise), ...lines.map(line => cellsOf(line, balanceText))]
  const closing = sumRow(words.totals.total, sums.up, sums.down, sums.closingPaise)
  const table = fitTable({
    columns: [
      { title: titles.date, align: 'left' },
      { title: titles.details, align: 'left', grows: true },
      { title: titles.up, align: 'right' },
      { title: titles.down, align: 'right' },
      { title: titles.balance, align: 'right' },
    ],
    rows: [...rows, closing],
    width: contentWidth(style),
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const balanceAfter = (count: number) => lines[count - 2]?.balancePaise ?? openingPaise
  const carried = (label: string, count: number) => table.row(sumRow(label, '', '', balanceAfter(count)), 'strong')
  return {
    kind: 'table',
    head: table.head(),
    rows: rows.map(cells => table.row(cells)),
    closing: table.row(closing, 'strong'),
    carry: {
      height: carried(words.carriedForward, rows.length).height,
      forward: count => carried(words.carriedForward, count),
      brought: count => carried(words.broughtForward, count),
    },
  }
}

function cellsOf({ date, details, up, down, balancePaise }: StatementLine, balanceText: StatementText['balanceText']) {
  return [{ main: date }, details, { main: up }, { main: down }, { main: balanceText(balancePaise) }]
}

/** How old what is owed is: one column for each age. */
export function ageTable(
  { title, ages, amounts }: { title: string; ages: readonly string[]; amounts: readonly string[] },
  { style, fonts, setText }: PageKit,
): Box {
  const cells = amounts.map(main => ({ main }))
  const width = contentWidth(style)
  const table = fitTable({
    columns: ages.map(age => ({ title: age, align: 'right' })),
    rows: [cells],
    width,
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const heading = setText(title, width, { size: style.text, weight: 'bold', ink: 'strong' })
  return stack([heading, table.head(), table.row(cells)], style.text * 0.3)
}
