// A payment receipt on A4 or A5.

import { formatRupees } from '../../../shared/kernel/money.ts'
import { signatureBox } from '../invoice/closing-block.ts'
import { firstHead, laterHead } from '../invoice/page-heads.ts'
import { labelRows } from '../page/label-rows.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { onBand, pad, placeIn, stack } from '../sheet/arrange.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { flow } from '../sheet/flow.ts'
import { type PaymentPaper, receiptHeadText, receiptNumber, receiptRows } from './payment-paper.ts'

export function paymentPages(paper: PaymentPaper, kit: PageKit): Sheet[] {
  const { words } = paper
  const { style } = kit
  const width = contentWidth(style)
  const head = receiptHeadText(paper)
  const number = receiptNumber(paper)
  const details = labelRows(receiptRows(paper), kit.setText, {
    size: style.text,
    labelWidth: width * 0.4,
    width,
    align: 'left',
    gap: style.text,
  })
  const signature = placeIn(signatureBox(paper, width * 0.4, style.text * 3.4, kit), width, 'right')
  const pages = flow(
    [
      { kind: 'block', box: amountBand(paper, kit), gap: 0 },
      { kind: 'block', box: details, gap: style.text },
      { kind: 'block', box: signature, gap: style.text * 2 },
    ],
    { height: pageHeight(style), firstHead: firstHead(head, kit), laterHead: laterHead(head, number, kit) },
  )
  const footRight = (page: number, count: number) => `${number} · ${words.page(page, count)}`
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}

function amountBand({ words, payment }: PaymentPaper, { style, setText }: PageKit): Box {
  const width = contentWidth(style)
  const inset = style.text
  const inner = width - 2 * inset
  const box = stack([
    setText(words.receipt.received, inner, { size: style.small, ink: 'soft' }),
    setText(formatRupees(payment.amountPaise), inner, { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }),
    setText(words.amountInWords(payment.amountPaise), inner, { size: style.text, weight: 'bold' }),
  ])
  return onBand(pad(box, { top: inset * 0.8, bottom: inset * 0.8, left: inset, right: inset }), width, 'band')
}
