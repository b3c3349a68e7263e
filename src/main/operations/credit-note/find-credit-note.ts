// Credit notes by number, customer and day; newest first.

import type { CreditNoteSummary, FindCreditNotes } from '../../../shared/contract/counter/credit-note-calls.ts'
import type { Deps } from '../deps.ts'

export function findCreditNote(
  { ledger }: Deps,
  input: FindCreditNotes,
): { rows: CreditNoteSummary[]; total: number; totalPaise: number } {
  return ledger.rows.creditNoteList.find(input)
}
