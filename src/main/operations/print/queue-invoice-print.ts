// Queues an invoice for the receipt printer.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'

export function queueInvoicePrint({ ledger, printer }: Deps, input: { id: string; invoiceId: string }): PrintJob {
  const { rows } = ledger
  const { invoice } = rows.invoices.view(requireInvoiceSeq(rows, input.invoiceId))
  return printer.queue(input.id, invoice.number, { kind: 'invoice', invoiceId: invoice.id })
}
