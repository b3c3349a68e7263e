// The paper for money after a sale as PDF: a receipt for one invoice or on a customer's account, or a slip for money paid
// back to him.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { readMoneyPaper } from '../money-paper.ts'
import { pdfFile } from './pdf-file.ts'

export async function renderPaymentDocument(
  { ledger, documents }: Deps,
  input: { paymentId: string; paper: Paper; language: DocumentLanguage },
): Promise<FileContent> {
  const asked = readMoneyPaper(ledger.rows, input.paymentId)
  const how = { paper: input.paper, language: input.language }
  const pdf =
    asked.kind === 'invoice'
      ? await documents.renderPayment(asked.view, asked.payment, how)
      : await documents.renderAccountReceipt({ ...asked, ...how })
  const { receiptNumber, receivedAt } = asked.payment
  return pdfFile(receiptNumber ?? `Refund-${dayInIndia(Date.parse(receivedAt))}`, pdf)
}
