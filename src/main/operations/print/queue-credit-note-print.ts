// Queues a credit note for the receipt printer.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCreditNote } from '../require-credit-note.ts'

export function queueCreditNotePrint({ ledger, printer }: Deps, input: { id: string; creditNoteId: string }): PrintJob {
  const { creditNoteId } = input
  const { creditNote } = requireCreditNote(ledger.rows, creditNoteId)
  return printer.queue(input.id, creditNote.number, { kind: 'credit_note', creditNoteId })
}
