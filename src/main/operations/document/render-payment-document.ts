// The receipt for money taken after the sale, for one invoice or on a customer's account, as PDF.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { branchNameOf, requireCounter } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

export async function renderPaymentDocument(
  { ledger, documents }: Deps,
  input: { paymentId: string; paper: Paper; language: DocumentLanguage },
): Promise<FileContent> {
  const { rows } = ledger
  const seq = rows.entries.seqOfId(input.paymentId)
  const taken = seq === undefined ? undefined : rows.payments.ofEntry(seq)
  if (seq === undefined || taken === undefined || taken.payment.receiptNumber === null)
    throw new Refusal('not_found', { record: 'payment', id: input.paymentId })
  const how = { paper: input.paper, language: input.language, branchName: branchNameOf(rows) }
  const pdf =
    taken.invoiceSeq === null
      ? await documents.renderAccountReceipt({ ...accountReceipt(rows, seq), ...how })
      : await documents.renderPayment(rows.invoices.view(taken.invoiceSeq), taken.payment, how)
  return pdfFile(taken.payment.receiptNumber, pdf)
}

/** The money, the invoices it was set against, and how the customer stood right after it. */
function accountReceipt(rows: LedgerRows, seq: number) {
  const body = present(rows.entries.bodyOf(seq), `entry ${seq}`)
  const { payment, allocations = [] } = JSON.parse(body) as EntryBody<'payment.taken'>
  const customer = requireCustomer(rows, present(payment.customerId, 'customer of money on account'))
  const paid = allocations.map(({ invoiceId, amountPaise }) => {
    const { number, issuedOn } = rows.invoices.view(present(rows.entries.seqOfId(invoiceId), invoiceId)).invoice
    return { number, issuedOn, amountPaise }
  })
  const balancePaise = rows.statements.balanceAfter(customer.id, seq)
  return { shop: requireCounter(rows).shop, customer, payment, paid, balancePaise }
}
