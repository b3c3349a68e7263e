// A credit note on paper, as PDF.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCreditNote } from '../require-credit-note.ts'
import { pdfFile } from './pdf-file.ts'

interface Asked {
  readonly creditNoteId: string
  readonly paper: Paper
  readonly language: DocumentLanguage
}

export async function renderCreditNoteDocument({ ledger, documents }: Deps, input: Asked): Promise<FileContent> {
  const { rows } = ledger
  const { shop, ...view } = requireCreditNote(rows, input.creditNoteId)
  const { paper, language } = input
  const pdf = await documents.renderCreditNote(view, { shop, paper, language })
  return pdfFile(view.creditNote.number, pdf)
}
