// Papers to dealers as PDF bytes.

import { paintPdf } from '../paint/paint-pdf.ts'
import { cutPaper, type RenderKit } from '../render-pdf.ts'
import type { DealerOrderPdf, DealerStatementPdf, GoodsReturnPdf } from '../render-request.ts'
import type { Sheet } from '../sheet/box.ts'
import { createSetText } from '../sheet/text-box.ts'
import { dealerWords } from '../text/dealer-words.ts'
import { wordsFor } from '../text/words-for.ts'
import type { DealerPaper } from './dealer-paper.ts'
import { dealerStatementPages } from './dealer-statement.ts'
import { orderPages } from './order-pages.ts'
import { returnPages } from './return-pages.ts'

export function renderDealerOrderPdf(request: DealerOrderPdf, kit: RenderKit): Uint8Array {
  const { order, hasPrices } = request
  const paper = { ...paperOf(request, kit), order, hasPrices }
  const about = { subject: order.number, madeAt: order.orderedAt }
  return paint(request, orderPages(paper, pageKit(request, kit)), about, kit)
}

export function renderDealerStatementPdf(request: DealerStatementPdf, kit: RenderKit): Uint8Array {
  const { statement } = request
  const paper = { ...paperOf(request, kit), statement }
  const about = { subject: statement.dealer.name, madeAt: `${statement.toOn}T00:00:00.000Z` }
  return paint(request, dealerStatementPages(paper, pageKit(request, kit)), about, kit)
}

export function renderGoodsReturnPdf(request: GoodsReturnPdf, kit: RenderKit): Uint8Array {
  const { goodsReturn, isReversed } = request
  const paper = { ...paperOf(request, kit), goodsReturn, isReversed }
  const about = { subject: goodsReturn.number, madeAt: goodsReturn.returnedAt }
  return paint(request, returnPages(paper, pageKit(request, kit)), about, kit)
}

type Request = DealerOrderPdf | DealerStatementPdf | GoodsReturnPdf

const titles = {
  dealer_order_pdf: 'order',
  dealer_statement_pdf: 'statement',
  goods_return_pdf: 'debitNote',
} as const

function paint(
  request: Request,
  sheets: readonly Sheet[],
  about: { subject: string; madeAt: string },
  { fonts }: RenderKit,
): Uint8Array {
  const says = dealerWords[request.language]
  const title = says[titles[request.kind]]
  return paintPdf(sheets, fonts, {
    title: `${title.replace('\n', ' · ')} ${about.subject}`,
    author: request.shop.name,
    subject: about.subject,
    language: wordsFor(request.language).locale,
    madeAt: new Date(about.madeAt),
  })
}

function pageKit({ paper }: Request, { fonts }: RenderKit) {
  const style = cutPaper(paper)
  if (style === null) throw new Error('papers to dealers are not made for rolls')
  return { style, fonts, setText: createSetText(fonts) }
}

function paperOf({ shop, language }: Request, { stateNames, logoOf }: RenderKit): DealerPaper {
  return {
    view: { shop },
    words: wordsFor(language),
    says: dealerWords[language],
    stateNames,
    logo: logoOf(shop.logo),
  }
}
