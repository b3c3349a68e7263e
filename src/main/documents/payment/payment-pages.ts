// A payment receipt on A4 or A5.

import { signatureBox } from '../invoice/closing-block.ts'
import { firstHead, laterHead } from '../invoice/page-heads.ts'
import { labelRows } from '../page/label-rows.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { placeIn } from '../sheet/arrange.ts'
import type { Sheet } from '../sheet/box.ts'
import { flow } from '../sheet/flow.ts'
import { amountBand } from './amount-band.ts'
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
      { kind: 'block', box: amountBand(words.receipt.received, paper.payment.amountPaise, words, kit), gap: 0 },
      { kind: 'block', box: details, gap: style.text },
      { kind: 'block', box: signature, gap: style.text * 2 },
    ],
    { height: pageHeight(style), firstHead: firstHead(head, kit), laterHead: laterHead(head, number, kit) },
  )
  const footRight = (page: number, count: number) => `${number} · ${words.page(page, count)}`
  return framePages(pages, { mark: '', footLeft: words.signature.computerMade, footRight }, kit)
}
