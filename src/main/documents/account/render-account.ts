// Papers of a customer's account as PDF bytes.

import { paintPdf } from '../paint/paint-pdf.ts'
import { cutPaper, type RenderKit } from '../render-pdf.ts'
import { createSetText } from '../sheet/text-box.ts'
import { rollPages } from '../strip/roll-sheets.ts'
import { roll80 } from '../strip/strip-style.ts'
import { accountWords } from '../text/account-words.ts'
import { wordsFor } from '../text/words-for.ts'
import type { AccountPaper } from './account-paper.ts'
import type { AccountReceiptPdf, CustomerStatementPdf } from './account-request.ts'
import { accountReceiptPages } from './receipt-pages.ts'
import { accountReceiptStrip } from './receipt-strip.ts'
import { customerStatementPages } from './statement-pages.ts'

export function renderAccountReceiptPdf(request: AccountReceiptPdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const paper = paperOf(request, kit)
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  const sheets =
    style === null
      ? rollPages(accountReceiptStrip(paper, { style: roll80, fonts, setText }), roll80)
      : accountReceiptPages(paper, { style, fonts, setText })
  return paintPdf(sheets, fonts, {
    title: `${paper.words.title.receipt.replace('\n', ' · ')} ${request.payment.receiptNumber ?? ''}`,
    author: request.shop.name,
    subject: request.customer.name,
    language: paper.words.locale,
    madeAt: new Date(request.payment.receivedAt),
  })
}

export function renderCustomerStatementPdf(request: CustomerStatementPdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const style = cutPaper(request.paper)
  if (style === null) throw new Error('statements are not made for rolls')
  const paper = paperOf(request, kit)
  return paintPdf(customerStatementPages(paper, { style, fonts, setText: createSetText(fonts) }), fonts, {
    title: `${paper.says.statement.replace('\n', ' · ')} ${request.customer.name}`,
    author: request.shop.name,
    subject: request.customer.name,
    language: paper.words.locale,
    madeAt: new Date(request.madeAt),
  })
}

function paperOf<Asked extends AccountReceiptPdf | CustomerStatementPdf>(
  asked: Asked,
  { stateNames, logoOf }: RenderKit,
): AccountPaper<Asked> {
  const { shop, branchName, language } = asked
  return {
    asked,
    view: { shop },
    branchName,
    words: wordsFor(language),
    says: accountWords[language],
    stateNames,
    logo: logoOf(shop.logo),
  }
}
