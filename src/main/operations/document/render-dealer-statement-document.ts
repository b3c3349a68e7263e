// A dealer's statement as PDF.

import type { AskStatement } from '../../../shared/contract/counter/dealer-calls.ts'
import type { CutPaper, DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { dealerStatement } from '../dealer-statement.ts'
import type { Deps } from '../deps.ts'
import { pdfFile } from './pdf-file.ts'

type Asked = AskStatement & { readonly paper: CutPaper; readonly language: DocumentLanguage }

export async function renderDealerStatementDocument(
  { ledger, documents, clock }: Deps,
  { paper, language, ...asked }: Asked,
): Promise<FileContent> {
  const { rows } = ledger
  const statement = dealerStatement(rows, asked, dayInIndia(clock.nowMs()))
  const shop = present(rows.shops.shop(), 'shop')
  const pdf = await documents.renderDealerStatement(statement, {
    paper,
    language,
    shop,
  })
  return pdfFile(`Statement ${statement.toOn}`, pdf)
}
