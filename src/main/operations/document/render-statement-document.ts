// A customer's statement as PDF.

import type { StatementQuestion } from '../../../shared/contract/counter/account-calls.ts'
import type { CutPaper, DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { readAccount, requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

type Asked = StatementQuestion & { readonly paper: CutPaper; readonly language: DocumentLanguage }

export async function renderStatementDocument(
  { ledger, documents, clock, reports }: Deps,
  { paper, language, ...question }: Asked,
): Promise<FileContent> {
  const { rows } = ledger
  const nowMs = clock.nowMs()
  const customer = requireCustomer(rows, question.customerId)
  const statement = await reports.statement(question)
  const pdf = await documents.renderCustomerStatement({
    paper,
    language,
    shop: requireCounter(rows).shop,
    customer,
    fromOn: question.fromOn,
    toOn: question.toOn,
    statement,
    account: readAccount(rows, question.customerId, dayInIndia(nowMs)),
    madeAt: instantOf(nowMs),
  })
  return pdfFile(`Statement ${question.toOn}`, pdf)
}
