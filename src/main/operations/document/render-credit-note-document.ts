// A credit note on paper, as PDF.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { branchNameOf } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

interface Asked {
  readonly creditNoteId: string
  readonly paper: Paper
  readonly language: DocumentLanguage
}

export async function renderCreditNoteDocument({ ledger, documents }: Deps, input: Asked): Promise<FileContent> {
  const { rows } = ledger
  const seq = rows.entries.seqOfId(input.creditNoteId)
  if (seq === undefined || !rows.creditNotes.isCreditNote(seq))
    throw new Refusal('not_found', { record: 'credit note', id: input.creditNoteId })
  const view = rows.creditNotes.document(seq)
  const { number, shopVersion } = view.creditNote
  const pdf = await documents.renderCreditNote(view, {
    shop: present(rows.shops.shopVersion(shopVersion), `shop version ${shopVersion}`),
    paper: input.paper,
    language: input.language,
    branchName: branchNameOf(rows),
  })
  return pdfFile(number, pdf)
}
