// One invoice with its payments and what is still due.

import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { answerOf } from '../answer-of.ts'
import type { Deps } from '../deps.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'

export function getInvoice({ ledger }: Deps, input: { id: string }): InvoiceAnswer {
  return answerOf(ledger.rows.invoices.view(requireInvoiceSeq(ledger.rows, input.id)))
}
