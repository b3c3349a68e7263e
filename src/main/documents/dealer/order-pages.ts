// An order to a dealer on A4 or A5: a number to be read from afar, his codes beside ours, no prices unless asked.

import { formatPaise, mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import type { DealerOrderLine } from '../../../shared/records/dealer/dealer-order.ts'
import { signatureBox } from '../invoice/closing-block.ts'
import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { sellerText } from '../invoice-text/party-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside, onBand, pad, placeIn, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Sheet } from '../sheet/box.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import { type FlowItem, type FlowTable, flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { formatDay } from '../text/words-for.ts'
import { dealerText, type OrderPaper } from './dealer-paper.ts'

export function orderPages(paper: OrderPaper, kit: PageKit): Sheet[] {
  const { words, order } = paper
  const { style } = kit
  const head = orderHead(paper)
  const width = contentWidth(style)
  const signature = placeIn(signatureBox(paper, width * 0.4, style.text * 3.4, kit), width, 'right')
  const items: FlowItem[] = [
    { kind: 'block', box: numberBand(paper, kit), gap: 0 },
    { kind: 'block', box: emptyBox(width, style.text), gap: 0 },
    lineTable(paper, kit),
    ...textBlocks(paper, kit),
    { kind: 'block', box: signature, gap: style.text * 2 },
  ]
  const pages = flow(items, {
    height: pageHeight(style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, order.number, kit),
  })
  const footRight = (page: number, count: number) => `${order.number} · ${words.page(page, count)}`
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function orderHead(paper: OrderPaper): HeadText {
  const { order, says, words } = paper
  return {
    title: says.order,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [dealerText(order.dealer, paper)],
    facts: [
      { label: says.date, value: formatDay(order.orderedOn, words) },
      ...(order.wantedOn === null ? [] : [{ label: says.wantedOn, value: formatDay(order.wantedOn, words) }]),
      { label: says.orderedBy, value: order.orderedBy },
    ],
  }
}

function numberBand({ order, says }: OrderPaper, { style, setText }: PageKit): Box {
  const width = contentWidth(style)
  const inset = style.text
  const half = (width - 2 * inset) / 2
  const number = stack([
    setText(says.number, half, { size: style.small, ink: 'soft' }),
    setText(order.number, half, { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }),
  ])
  const urgent = order.isUrgent
    ? setText(says.urgent, half, { size: style.heading * 1.5, weight: 'bold', ink: 'strong', align: 'right' })
    : emptyBox(half, 0)
  const urgentLow = pad(urgent, { top: order.isUrgent ? style.small * 1.2 : 0 })
  const row = beside([{ ...number, width: half }, urgentLow])
  return onBand(pad(row, { top: inset * 0.7, bottom: inset * 0.7, left: inset, right: inset }), width, 'band')
}

interface LineColumn extends ColumnSpec {
  readonly cell: (line: DealerOrderLine) => Cell
}

function lineTable(paper: OrderPaper, { style, fonts, setText }: PageKit): FlowTable {
  const { order, says } = paper
  const columns = columnsOf(paper, style.isNarrow)
  const rows = order.lines.map(line => columns.map(column => column.cell(line)))
  const sum = order.lines.reduce((total, line) => total + amountOf(line), 0)
  const all = columns.map((_, index): Cell => {
    if (index === itemColumn) return { main: says.items(order.lines.length) }
    if (paper.hasPrices && index === columns.length - 1) return { main: formatPaise(sum), sub: says.beforeTax }
    return { main: '' }
  })
  const table = fitTable({
    columns,
    rows: [...rows, all],
    width: contentWidth(style),
    sizes: style.tableSizes.map(size => size * 1.06),
    airiness: 0.36,
    fonts,
    setText,
  })
  return {
    kind: 'table',
    head: table.head(),
    rows: rows.map(cells => table.row(cells)),
    closing: table.row(all, 'strong'),
  }
}

const itemColumn = 1

function columnsOf({ says, words, hasPrices }: OrderPaper, isNarrow: boolean): LineColumn[] {
  const { column } = words
  const code = (line: DealerOrderLine) => (line.code === null ? '' : `${says.ourCode} ${line.code}`)
  const columns: (LineColumn | false)[] = [
    { title: '#', align: 'right', cell: line => ({ main: String(line.lineNumber) }) },
    {
      title: column.item,
      align: 'left',
      grows: true,
      cell: line => ({ main: line.name, sub: isNarrow ? '' : code(line) }),
    },
    { title: says.dealerCode, align: 'left', cell: line => ({ main: line.dealerCode }) },
    {
      title: column.quantity,
      align: 'right',
      cell: line => ({ main: `${formatQuantity(line.quantityThousandths, line.decimals)} ${line.unit}` }),
    },
    hasPrices && {
      title: column.rate,
      align: 'right',
      cell: line => ({ main: line.pricePaise === null ? '' : formatPaise(line.pricePaise) }),
    },
    hasPrices && {
      title: column.amount,
      align: 'right',
      cell: line => ({ main: line.pricePaise === null ? '' : formatPaise(amountOf(line)) }),
    },
  ]
  return columns.filter(each => each !== false)
}

function amountOf({ pricePaise, quantityThousandths }: DealerOrderLine): number {
  return mulDivRoundHalfUp(pricePaise ?? 0, quantityThousandths, 1000)
}

function textBlocks({ order, says }: OrderPaper, { style, setText }: PageKit): FlowItem[] {
  const width = contentWidth(style)
  const texts = [
    { title: says.instructions, text: order.instructions },
    { title: says.note, text: order.note },
  ]
  return texts
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => ({
      kind: 'block',
      box: stack([
        setText(title, width, { size: style.small, ink: 'soft' }),
        setText(text, width, { size: style.text * 1.1, weight: 'bold', ink: 'strong' }),
      ]),
      gap: style.text,
    }))
}
