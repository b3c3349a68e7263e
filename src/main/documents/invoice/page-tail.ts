// What follows the lines on cut papers, in order: sums, payments, tax tables, texts, the closing block.

import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import type { PageKit } from '../page/page-style.ts'
import type { FlowItem } from '../sheet/flow.ts'
import { closingBlock } from './closing-block.ts'
import { longTexts } from './long-texts.ts'
import { paymentTable } from './payment-table.ts'
import { sumsBlock } from './sums-block.ts'
import { taxItems } from './tax-items.ts'
import { fullTable, titled } from './titled-table.ts'

const paymentsBesideSums = 4

export function invoiceTail(paper: InvoicePaper, kit: PageKit): FlowItem[] {
  const space = kit.style.text
  const { payments, aftermath } = paper.view
  const hasFewPayments = payments.length + aftermath.allocations.length <= paymentsBesideSums
  return [
    { kind: 'block', box: sumsBlock(paper, kit, hasFewPayments), gap: space },
    ...(hasFewPayments ? [] : titled(paper.words.payments.title, paymentTable(paper, fullTable(kit)), kit)),
    ...taxItems(paper, kit),
    ...longTexts(paper, kit),
    { kind: 'block', box: closingBlock(paper, kit), gap: space * 1.4 },
  ]
}
