// The sums of an invoice with the total in words beside them.

import { taxNamesOf } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { countText, savingText, type TotalRow, totalRows } from '../invoice-text/total-text.ts'
import type { PageKit } from '../page/page-style.ts'
import { beside, onBand, pad, stack } from '../sheet/arrange.ts'
import type { Box } from '../sheet/box.ts'
import { paymentTable } from './payment-table.ts'
import { fullTable, titledBox } from './titled-table.ts'

export function sumsBlock(paper: InvoicePaper, kit: PageKit, withPayments: boolean): Box {
  const { style, setText } = kit
  const { view, words } = paper
  const full = fullTable(kit)
  const between = style.text * 1.8
  const left = (full.width - between) * 0.54
  const saved = savingText(paper)
  const payments = withPayments ? paymentTable(paper, { ...full, width: left }) : null
  const said = stack([
    setText(words.totals.inWords, left, { size: style.small, ink: 'soft' }),
    setText(words.amountInWords(view.invoice.totalPaise), left, { size: style.text, weight: 'bold', ink: 'strong' }),
    setText(countText(paper), left, { size: style.small, ink: 'soft' }),
    ...(saved === ''
      ? []
      : [pad(setText(saved, left, { size: style.text, weight: 'bold', ink: 'strong' }), { top: style.text * 0.4 })]),
    ...(payments === null ? [] : [pad(titledBox(words.payments.title, payments, kit), { top: style.text * 0.7 })]),
  ])
  return beside([said, sumsBox(totalRows(paper, taxNamesOf(view.invoice)), full.width - between - left, kit)], between)
}

/** Labels and amounts, the total on a band. */
export function sumsBox(rows: readonly TotalRow[], width: number, kit: PageKit): Box {
  const { style } = kit
  const inset = style.text * 0.5
  const boxes = rows.map(row => {
    const isTotal = row.look === 'total'
    const size = isTotal ? style.heading : style.text
    const space = isTotal ? 3 : 1
    const line = pad(sumLine(row, size, width - 2 * inset, kit), {
      left: inset,
      right: inset,
      top: space,
      bottom: space,
    })
    return isTotal ? onBand(line, width, 'band') : line
  })
  return stack(boxes, 0.5)
}

/** Label and amount on one line, smaller when they would not fit. */
function sumLine(row: TotalRow, size: number, width: number, { fonts, setText }: PageKit): Box {
  const weight = row.look === 'plain' ? 'regular' : 'bold'
  const needs = (text: string) => fonts.widthOf(text, weight, size)
  const between = size * 0.6
  const scale = Math.min(1, (width - between - slack) / (needs(row.label) + needs(row.amount)))
  const amountWidth = needs(row.amount) * scale + slack
  const ink = row.look === 'plain' ? 'soft' : 'strong'
  return beside([
    setText(row.label, width - amountWidth, { size: size * scale, weight, ink }),
    setText(row.amount, amountWidth, { size: size * scale, weight, ink: 'strong', align: 'right' }),
  ])
}

/** Keeps rounding from wrapping what just fits. */
const slack = 0.02
