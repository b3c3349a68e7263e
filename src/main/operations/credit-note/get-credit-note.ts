// One credit note, and where its worth went.

import type { CreditNoteView } from '../../../shared/contract/counter/credit-note-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'

export function getCreditNote({ ledger }: Deps, input: { id: string }): CreditNoteView {
  const { entries, creditNotes } = ledger.rows
  const seq = entries.seqOfId(input.id)
  if (seq === undefined || !creditNotes.isCreditNote(seq))
    throw new Refusal('not_found', { record: 'credit note', id: input.id })
  return creditNotes.document(seq)
}
