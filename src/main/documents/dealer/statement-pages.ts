// A dealer's statement on A4 or A5: bills, payments and the balance after each, carried from page to page.

import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { sellerText, separator } from '../invoice-text/party-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { stack } from '../sheet/arrange.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import { type FlowTable, flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { formatDay } from '../text/words-for.ts'
import { dealerText, type StatementPaper } from './dealer-paper.ts'

type Row = StatementPaper['statement']['rows'][number]

export function statementPages(paper: StatementPaper, kit: PageKit): Sheet[] {
  const { statement, words } = paper
  const { style } = kit
  const head = statementHead(paper)
  const pages = flow([accountTable(paper, kit), { kind: 'block', box: ageTable(paper, kit), gap: style.text * 2 }], {
    height: pageHeight(style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, statement.dealer.name, kit),
  })
  const footRight = (page: number, count: number) => words.page(page, count)
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function statementHead(paper: StatementPaper): HeadText {
  const { statement, says, words } = paper
  const { closingPaise } = statement
  return {
    title: says.statement,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [dealerText(statement.dealer, paper)],
    facts: [
      { label: says.from, value: formatDay(statement.fromOn, words) },
      { label: says.until, value: formatDay(statement.toOn, words) },
      {
        label: closingPaise < 0 ? says.inAdvance : says.payable,
        value: formatRupees(Math.abs(closingPaise)),
      },
    ],
  }
}

function accountTable(paper: StatementPaper, { style, fonts, setText }: PageKit): FlowTable {
  const { statement, says, words } = paper
  const columns: ColumnSpec[] = [
    { title: says.date, align: 'left' },
    { title: says.details, align: 'left', grows: true },
    { title: says.billed, align: 'right' },
    { title: says.paidOrReturned, align: 'right' },
    { title: says.payable, align: 'right' },
  ]
  const sumRow = (label: string, billed: string, paid: string, balancePaise: number): Cell[] =>
    ['', label, billed, paid, formatPaise(balancePaise)].map(main => ({ main }))
  const opening = sumRow(says.opening, '', '', statement.openingPaise)
  const rows = [opening, ...statement.rows.map(row => cellsOf(row, paper))]
  const closing = sumRow(
    words.totals.total,
    formatPaise(statement.billedPaise),
    formatPaise(statement.paidPaise + statement.returnedPaise),
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
  const balanceAfter = (count: number) => statement.rows[count - 2]?.balancePaise ?? statement.openingPaise
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

const billKinds: ReadonlySet<Row['kind']> = new Set(['opening', 'opening_reversal', 'receipt', 'receipt_reversal'])

function cellsOf(row: Row, { says, words }: StatementPaper): Cell[] {
  const names = {
    opening: [says.openingLine, row.reference].filter(part => part !== '').join(' '),
    opening_reversal: says.openingReversed,
    receipt: row.reference === '' ? says.billWithout : says.bill(row.reference),
    receipt_reversal: says.billReversed,
    return: says.debitNoteNumbered(row.reference),
    return_reversal: says.noteReversed(row.reference),
    payment: says.payment,
    payment_reversal: says.paymentReversed,
    order: '',
    cancellation: '',
  }
  const below = [
    row.tender === null ? '' : words.payments.tender[row.tender],
    row.orderNumber === null ? '' : says.forOrder(row.orderNumber),
    row.note,
  ]
  const isBill = billKinds.has(row.kind)
  return [
    { main: formatDay(row.happenedOn, words) },
    { main: names[row.kind], sub: below.filter(part => part !== '').join(separator) },
    { main: isBill ? formatPaise(row.amountPaise) : '' },
    { main: isBill ? '' : formatPaise(-row.amountPaise) },
    { main: formatPaise(row.balancePaise) },
  ]
}

function ageTable({ statement, says }: StatementPaper, { style, fonts, setText }: PageKit): Box {
  const { to30Paise, to60Paise, to90Paise, over90Paise, overduePaise } = statement.ageing
  const cells = [to30Paise, to60Paise, to90Paise, over90Paise, overduePaise].map(paise => ({
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
  const title = setText(says.ageing, width, { size: style.text, weight: 'bold', ink: 'strong' })
  return stack([title, table.head(), table.row(cells)], style.text * 0.3)
}
