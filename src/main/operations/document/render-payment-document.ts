// The receipt for money taken after the sale, as PDF.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { branchNameOf } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

export async function renderPaymentDocument(
  { ledger, documents }: Deps,
  input: { paymentId: string; paper: Paper; language: DocumentLanguage },
): Promise<FileContent> {
  const { rows } = ledger
  const seq = rows.entries.seqOfId(input.paymentId)
  const taken = seq === undefined ? undefined : rows.payments.ofEntry(seq)
  if (taken?.invoiceSeq == null || taken.payment.receiptNumber === null)
    throw new Refusal('not_found', { record: 'payment', id: input.paymentId })
  const view = rows.invoices.view(taken.invoiceSeq)
  const pdf = await documents.renderPayment(view, taken.payment, {
    paper: input.paper,
    language: input.language,
    branchName: branchNameOf(rows),
  })
  return pdfFile(taken.payment.receiptNumber, pdf)
}
