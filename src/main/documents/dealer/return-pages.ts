// A debit note on A4 or A5: what goes back to the dealer, why, against which of his bills, and what it takes off them.

import { placeOfSupply } from '../../../shared/domain/invoice/place-of-supply.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { GoodsReturnLine } from '../../../shared/records/dealer/goods-return.ts'
import { signatureBox } from '../invoice/closing-block.ts'
import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { sumsBox } from '../invoice/sums-block.ts'
import { sellerText, separator } from '../invoice-text/party-text.ts'
import type { Fact } from '../invoice-text/title-text.ts'
import type { TotalRow } from '../invoice-text/total-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside, pad, placeIn, stack } from '../sheet/arrange.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import { type FlowTable, flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { formatDay } from '../text/words-for.ts'
import { dealerText, type ReturnPaper } from './dealer-paper.ts'

export function returnPages(paper: ReturnPaper, kit: PageKit): Sheet[] {
  const { words, goodsReturn } = paper
  const { style } = kit
  const head = returnHead(paper)
  const width = contentWidth(style)
  const signature = placeIn(signatureBox(paper, width * 0.4, style.text * 3.4, kit), width, 'right')
  const pages = flow(
    [
      lineTable(paper, kit),
      { kind: 'block', box: sums(paper, kit), gap: style.text },
      { kind: 'block', box: signature, gap: style.text * 2 },
    ],
    {
      height: pageHeight(style),
      firstHead: firstHead(head, kit),
      laterHead: laterHead(head, goodsReturn.number, kit),
    },
  )
  const footRight = (page: number, count: number) => `${goodsReturn.number} · ${words.page(page, count)}`
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function returnHead(paper: ReturnPaper): HeadText {
  const { goodsReturn, says, words } = paper
  const { billNumber, billOn, orderNumber } = goodsReturn
  const facts: (Fact | false)[] = [
    { label: says.noteNumber, value: goodsReturn.number },
    { label: says.date, value: formatDay(goodsReturn.returnedOn, words) },
    billNumber !== '' && { label: says.againstBill, value: billNumber },
    billOn !== null && { label: says.billDate, value: formatDay(billOn, words) },
    orderNumber !== null && { label: says.number, value: orderNumber },
    { label: says.reason, value: says.reasons[goodsReturn.reason] },
    { label: says.returnedBy, value: goodsReturn.returnedBy },
  ]
  return {
    title: says.debitNote,
    declarations: paper.isReversed ? [says.noteTakenBack] : [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [dealerText(goodsReturn.dealer, paper)],
    facts: facts.filter(fact => fact !== false),
  }
}

interface LineColumn extends ColumnSpec {
  readonly cell: (line: GoodsReturnLine) => Cell
  readonly sum?: number
}

function lineTable(paper: ReturnPaper, { style, fonts, setText }: PageKit): FlowTable {
  const { goodsReturn } = paper
  const columns = columnsOf(paper)
  const rows = goodsReturn.lines.map(line => columns.map(column => column.cell(line)))
  const all = columns.map(
    ({ sum }, index): Cell => ({
      main: sum === undefined ? (index === 1 ? paper.words.totals.total : '') : formatPaise(sum),
    }),
  )
  const width = contentWidth(style)
  const table = fitTable({ columns, rows: [...rows, all], width, sizes: style.tableSizes, fonts, setText })
  return {
    kind: 'table',
    head: table.head(),
    rows: rows.map(cells => table.row(cells)),
    closing: table.row(all, 'strong'),
  }
}

function columnsOf(paper: ReturnPaper): LineColumn[] {
  const { words, goodsReturn } = paper
  const { column } = words
  const hasTax = goodsReturn.lines.some(line => line.taxRateBps > 0)
  const columns: (LineColumn | false)[] = [
    { title: '#', align: 'right', cell: line => ({ main: String(line.lineNumber) }) },
    {
      title: column.item,
      align: 'left',
      grows: true,
      cell: line => ({ main: line.name, sub: underName(line, paper) }),
    },
    {
      title: column.quantity,
      align: 'right',
      cell: line => ({ main: `${formatQuantity(line.quantityThousandths, line.decimals)} ${line.unit}` }),
    },
    { title: column.rate, align: 'right', cell: line => ({ main: formatPaise(line.unitPricePaise) }) },
    hasTax && {
      title: column.taxable,
      align: 'right',
      cell: line => ({ main: formatPaise(line.taxablePaise) }),
      sum: goodsReturn.taxablePaise,
    },
    hasTax && {
      title: column.tax,
      align: 'right',
      cell: line => ({ main: formatPaise(line.taxPaise), sub: `${formatBps(line.taxRateBps)}%` }),
      sum: goodsReturn.taxPaise,
    },
    {
      title: column.amount,
      align: 'right',
      cell: line => ({ main: formatPaise(line.taxablePaise + line.taxPaise) }),
      sum: goodsReturn.amountPaise,
    },
  ]
  return columns.filter(each => each !== false)
}

function underName(line: GoodsReturnLine, { words, says }: ReturnPaper): string {
  const parts = [
    line.hsn === null ? '' : `${words.column.hsn} ${line.hsn}`,
    ...line.batches.map(({ code, expiresOn }) =>
      words.batch(code, expiresOn === null ? null : formatDay(expiresOn, words)),
    ),
    line.source === 'not_accepted' ? says.notAccepted : '',
  ]
  return parts.filter(part => part !== '').join(separator)
}

function sums(paper: ReturnPaper, kit: PageKit): Box {
  const { goodsReturn, words, says } = paper
  const { style, setText } = kit
  const width = contentWidth(style)
  const between = style.text * 1.8
  const left = (width - between) * 0.54
  const said = stack([
    setText(words.totals.inWords, left, { size: style.small, ink: 'soft' }),
    setText(words.amountInWords(goodsReturn.amountPaise), left, { size: style.text, weight: 'bold', ink: 'strong' }),
    pad(setText(says.takenOff, left, { size: style.small, ink: 'soft' }), { top: style.small * 0.5 }),
    ...(goodsReturn.note === ''
      ? []
      : [pad(setText(goodsReturn.note, left, { size: style.text, ink: 'strong' }), { top: style.text * 0.5 })]),
  ])
  return beside([said, sumsBox(totalRows(paper), width - between - left, kit)], between)
}

function totalRows({ goodsReturn, words, view }: ReturnPaper): TotalRow[] {
  const { taxablePaise, taxPaise, amountPaise, isInterState } = goodsReturn
  const total: TotalRow = { label: words.totals.total, amount: formatRupees(amountPaise), look: 'total' }
  if (taxPaise === 0) return [total]
  const local = placeOfSupply({
    supplierStateCode: view.shop.stateCode,
    scheme: 'regular',
    buyer: null,
    deliveryStateCode: null,
  }).localTaxName
  const taxes = isInterState
    ? [{ label: 'IGST', amount: taxPaise }]
    : ['CGST', local ?? 'SGST'].map(label => ({ label, amount: taxPaise / 2 }))
  return [
    { label: words.totals.taxable, amount: formatRupees(taxablePaise), look: 'plain' },
    ...taxes.map(({ label, amount }): TotalRow => ({ label, amount: formatRupees(amount), look: 'plain' })),
    total,
  ]
}
