// Papers of a customer's account as PDF bytes, and its receipts as commands for the receipt printer.

import type { AccountReceiptAsked } from '../../../shared/contract/counter/account-papers.ts'
import { paintPdf } from '../paint/paint-pdf.ts'
import { markUpMoney, moneyStrip } from '../payment/money-strip.ts'
import { cutPaper, type RenderKit } from '../render-pdf.ts'
import { renderStrip } from '../render-receipt.ts'
import { createSetText } from '../sheet/text-box.ts'
import { rollPages } from '../strip/roll-sheets.ts'
import { roll80 } from '../strip/strip-style.ts'
import { accountWords } from '../text/account-words.ts'
import { wordsFor } from '../text/words-for.ts'
import { type AccountPaper, moneyTextOfAccount } from './account-paper.ts'
import type { AccountReceipt, AccountReceiptPdf, CustomerStatementPdf } from './account-request.ts'
import { customerStatementPages } from './customer-statement.ts'
import { accountReceiptPages } from './receipt-pages.ts'

export function renderAccountReceiptPdf(request: AccountReceiptPdf, kit: RenderKit): Uint8Array {
  const { fonts } = kit
  const paper = paperOf(request, kit)
  const setText = createSetText(fonts)
  const style = cutPaper(request.paper)
  const sheets =
    style === null
      ? rollPages(moneyStrip(moneyTextOfAccount(paper), { style: roll80, fonts, setText }), roll80)
      : accountReceiptPages(paper, { style, fonts, setText })
  const title = request.direction === 'paid_back' ? paper.says.refund : paper.words.title.receipt
  return paintPdf(sheets, fonts, {
    title: `${title.replace('\n', ' · ')} ${request.payment.receiptNumber ?? ''}`.trim(),
    author: request.shop.name,
    subject: request.customer.name,
    language: paper.words.locale,
    madeAt: new Date(request.payment.receivedAt),
  })
}

export function renderAccountReceipt(request: AccountReceipt, kit: RenderKit): Uint8Array {
  const text = moneyTextOfAccount(paperOf({ ...request, paper: '80mm' }, kit))
  return renderStrip(request.paper, kit.fonts, {
    letters: markup => markUpMoney(text, markup),
    dots: strip => moneyStrip(text, strip),
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

function paperOf<Asked extends AccountReceiptAsked | CustomerStatementPdf>(
  asked: Asked,
  { stateNames, logoOf }: RenderKit,
): AccountPaper<Asked> {
  const { shop, language } = asked
  return {
    asked,
    view: { shop },
    words: wordsFor(language),
    says: accountWords[language],
    stateNames,
    logo: logoOf(shop.logo),
  }
}
