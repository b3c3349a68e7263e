// The debit note for goods sent back to a dealer, as PDF.

import type { CutPaper, DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Deps } from '../deps.ts'
import { requireBody } from '../require-dealer.ts'
import { pdfFile } from './pdf-file.ts'

interface Asked {
  readonly returnId: string
  readonly paper: CutPaper
  readonly language: DocumentLanguage
}

export async function renderGoodsReturnDocument(
  { ledger, documents }: Deps,
  { returnId, ...how }: Asked,
): Promise<FileContent> {
  const { rows } = ledger
  const { seq, body } = requireBody(rows, 'goods.returned', 'goodsReturn', returnId)
  const { goodsReturn } = body
  const shop = present(
    rows.shops.shopVersion(goodsReturn.counterId, goodsReturn.shopVersion),
    'the shop that sent it back',
  )
  const isReversed = rows.dealerAccounts.isReversed(seq)
  const pdf = await documents.renderGoodsReturn(goodsReturn, {
    ...how,
    shop,
    isReversed,
  })
  return pdfFile(goodsReturn.number, pdf)
}
