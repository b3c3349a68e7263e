// An order as the dealer gets it, as PDF.

import type { CutPaper, DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dealerOrderView } from '../dealer-order-view.ts'
import type { Deps } from '../deps.ts'
import { requireDealerOrderSeq } from '../require-dealer.ts'
import { pdfFile } from './pdf-file.ts'

interface Asked {
  readonly orderId: string
  readonly paper: CutPaper
  readonly language: DocumentLanguage
  readonly hasPrices: boolean
}

export async function renderDealerOrderDocument(
  { ledger, documents }: Deps,
  { orderId, ...how }: Asked,
): Promise<FileContent> {
  const { rows } = ledger
  const { order } = dealerOrderView(rows, requireDealerOrderSeq(rows, orderId))
  const shop = present(rows.shops.shopVersion(order.counterId, order.shopVersion), 'the shop that ordered')
  const pdf = await documents.renderDealerOrder(order, { ...how, shop })
  return pdfFile(order.number, pdf)
}
