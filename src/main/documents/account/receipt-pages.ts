// The receipt for money on a customer's account on A4 or A5: how much, which bills it paid, what stays to his credit.

import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { signatureBox } from '../invoice/closing-block.ts'
import { firstHead, laterHead } from '../invoice/page-heads.ts'
import { smallTable } from '../invoice/small-table.ts'
import { fullTable, titled } from '../invoice/titled-table.ts'
import { labelRows } from '../page/label-rows.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { amountBand } from '../payment/amount-band.ts'
import { beside, placeIn, ruleBox, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Sheet } from '../sheet/box.ts'
import { type FlowItem, flow } from '../sheet/flow.ts'
import { formatDay } from '../text/words-for.ts'
import { amountLabelOf, type ReceiptPaper, receiptHeadText, standingRows } from './account-paper.ts'

export function accountReceiptPages(paper: ReceiptPaper, kit: PageKit): Sheet[] {
  const { words, asked } = paper
  const { style } = kit
  const width = contentWidth(style)
  const head = receiptHeadText(paper)
  const number = asked.payment.receiptNumber ?? ''
  const standing = labelRows(standingRows(paper), kit.setText, {
    size: style.text * 1.1,
    labelWidth: width * 0.5,
    width,
    align: 'right',
    gap: style.text,
  })
  const signature = signatures(paper, kit)
  const items: FlowItem[] = [
    { kind: 'block', box: amountBand(amountLabelOf(paper), asked.payment.amountPaise, words, kit), gap: 0 },
    ...paidBills(paper, kit),
    { kind: 'block', box: standing, gap: style.text },
    { kind: 'block', box: signature, gap: style.text * 2 },
  ]
  const pages = flow(items, {
    height: pageHeight(style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, number, kit),
  })
  const footRight = (page: number, count: number) =>
    [number, words.page(page, count)].filter(part => part !== '').join(' · ')
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

/** The shop signs for money it took; who was paid back signs that he got it. */
function signatures(paper: ReceiptPaper, kit: PageKit): Box {
  const { style, setText } = kit
  const width = contentWidth(style)
  const own = signatureBox(paper, width * 0.4, style.text * 3.4, kit)
  if (paper.asked.direction === 'taken') return placeIn(own, width, 'right')
  const line = width * 0.34
  const theirs = stack([
    emptyBox(line, own.height - style.small * 2.2),
    ruleBox(line, 0.6, 'strong', 0, 3),
    setText(paper.says.customerSigns, line, { size: style.small, ink: 'soft' }),
  ])
  return beside([theirs, emptyBox(width - line - own.width, 0), own])
}

function paidBills({ says, words, asked }: ReceiptPaper, kit: PageKit): FlowItem[] {
  if (asked.paid.length === 0) return []
  const sum = asked.paid.reduce((total, { amountPaise }) => total + amountPaise, 0)
  const rows = asked.paid.map(({ number, issuedOn, amountPaise }) => [
    { main: number === '' ? says.lines.opening : number },
    { main: formatDay(issuedOn, words) },
    { main: formatPaise(amountPaise) },
  ])
  const table = smallTable(
    [
      { title: says.bill, align: 'left', grows: true },
      { title: says.billDate, align: 'left' },
      { title: says.partPaid, align: 'right' },
    ],
    rows,
    [{ main: words.totals.total }, { main: '' }, { main: formatRupees(sum) }],
    fullTable(kit),
  )
  return titled(says.paidBills, table, kit)
}
