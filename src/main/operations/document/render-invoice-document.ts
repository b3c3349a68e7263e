// The invoice on paper, as PDF.

import type {
  CopyLabel,
  DocumentLanguage,
  FileContent,
  Paper,
} from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'
import { pdfFile } from './pdf-file.ts'

interface Asked {
  readonly invoiceId: string
  readonly paper: Paper
  readonly language: DocumentLanguage
  readonly copies: readonly CopyLabel[]
}

export async function renderInvoiceDocument({ ledger, documents }: Deps, input: Asked): Promise<FileContent> {
  const view = ledger.rows.invoices.view(requireInvoiceSeq(ledger.rows, input.invoiceId))
  const pdf = await documents.renderInvoice(view, {
    paper: input.paper,
    language: input.language,
    copies: input.copies,
  })
  return pdfFile(view.invoice.number, pdf)
}
