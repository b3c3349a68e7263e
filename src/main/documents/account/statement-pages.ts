// A customer's statement on A4 or A5: every bill and payment with the balance after it, carried from page to page; then
// how old what he owes is, and a UPI code to pay it.

import type { AccountLine } from '../../../shared/contract/counter/account-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { signatureBox, upiBox } from '../invoice/closing-block.ts'
import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { sellerText } from '../invoice-text/party-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Sheet } from '../sheet/box.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import { type FlowItem, type FlowTable, flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { formatDay } from '../text/words-for.ts'
import { customerText, type StatementPaper } from './account-paper.ts'

export function customerStatementPages(paper: StatementPaper, kit: PageKit): Sheet[] {
  const { asked, words } = paper
  const { style } = kit
  const head = statementHead(paper)
  const items: FlowItem[] = [
    accountTable(paper, kit),
    ...(asked.account.duePaise > 0
      ? [{ kind: 'block', box: ageTable(paper, kit), gap: style.text * 2 } satisfies FlowItem]
      : []),
    { kind: 'block', box: payBlock(paper, kit), gap: style.text * 2 },
  ]
  const pages = flow(items, {
    height: pageHeight(style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, asked.customer.name, kit),
  })
  const footRight = (page: number, count: number) => words.page(page, count)
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function statementHead(paper: StatementPaper): HeadText {
  const { asked, says, words } = paper
  const { closingPaise } = asked.statement
  const standing = closingPaise === 0 ? says.settled : closingPaise < 0 ? says.hasCredit : says.owed
  return {
    title: says.statement,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [customerText(asked.customer, paper, says.to)],
    facts: [
      { label: says.from, value: formatDay(asked.fromOn, words) },
      { label: says.until, value: formatDay(asked.toOn, words) },
      { label: standing, value: formatRupees(Math.abs(closingPaise)) },
    ],
  }
}

function accountTable(paper: StatementPaper, { style, fonts, setText }: PageKit): FlowTable {
  const { asked, says, words } = paper
  const { statement } = asked
  const columns: ColumnSpec[] = [
    { title: says.date, align: 'left' },
    { title: says.details, align: 'left', grows: true },
    { title: says.debit, align: 'right' },
    { title: says.credit, align: 'right' },
    { title: says.balance, align: 'right' },
  ]
  const sumRow = (label: string, debit: string, credit: string, balancePaise: number): Cell[] =>
    ['', label, debit, credit, balanceText(balancePaise, paper)].map(main => ({ main }))
  const rows = [
    sumRow(says.opening, '', '', statement.openingPaise),
    ...statement.lines.map(line => cellsOf(line, paper)),
  ]
  const closing = sumRow(
    words.totals.total,
    formatPaise(statement.debitPaise),
    formatPaise(statement.creditPaise),
    statement.closingPaise,
  )
  const table = fitTable({
    columns,
    rows: [...rows, closing],
    width: contentWidth(style),
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const balanceAfter = (count: number) => statement.lines[count - 2]?.balancePaise ?? statement.openingPaise
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

function cellsOf(line: AccountLine, paper: StatementPaper): Cell[] {
  const amount = (paise: number) => (paise === 0 ? '' : formatPaise(paise))
  return [
    { main: formatDay(dayInIndia(Date.parse(line.at)), paper.words) },
    { main: [paper.says.lines[line.kind], line.number].filter(part => part !== '').join(' ') },
    { main: amount(line.debitPaise) },
    { main: amount(line.creditPaise) },
    { main: balanceText(line.balancePaise, paper) },
  ]
}

function balanceText(paise: number, { says }: StatementPaper): string {
  return paise < 0 ? `${formatPaise(-paise)} ${says.creditMark}` : formatPaise(paise)
}

function ageTable({ asked, says, words }: StatementPaper, { style, fonts, setText }: PageKit): Box {
  const { ageing, overduePaise } = asked.account
  const { upTo30Paise, upTo60Paise, upTo90Paise, over90Paise } = ageing
  const cells = [upTo30Paise, upTo60Paise, upTo90Paise, over90Paise, overduePaise].map(paise => ({
    main: formatPaise(paise),
  }))
  const width = contentWidth(style)
  const table = fitTable({
    columns: says.ages.map(title => ({ title, align: 'right' })),
    rows: [cells],
    width,
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const day = formatDay(dayInIndia(Date.parse(asked.madeAt)), words)
  const title = setText(says.ageing(day), width, { size: style.text, weight: 'bold', ink: 'strong' })
  return stack([title, table.head(), table.row(cells)], style.text * 0.3)
}

/** Only what he owes in the end can be paid by the code. */
function payBlock(paper: StatementPaper, kit: PageKit): Box {
  const { shop, statement } = paper.asked
  const { style } = kit
  const width = contentWidth(style)
  const qr = upiBox({ shop, words: paper.words, duePaise: statement.closingPaise, reference: paper.asked.toOn }, kit)
  const signWidth = width * 0.4
  const room = Math.max(style.text * 3.4, qr.height - style.text * 3)
  const signature = signatureBox(paper, signWidth, room, kit)
  return beside([qr, emptyBox(width - qr.width - signWidth, 0), signature])
}
