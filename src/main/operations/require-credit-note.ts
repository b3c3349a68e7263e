// A credit note with what its paper is drawn from.

import type { CreditNoteView } from '../../shared/contract/counter/credit-note-calls.ts'
import { present } from '../../shared/kernel/assert.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Shop } from '../../shared/records/shop.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

/** The note, and the shop as it was when the note was made. Refuses `not_found`. */
export function requireCreditNote(rows: LedgerRows, id: string): CreditNoteView & { readonly shop: Shop } {
  const seq = rows.entries.seqOfId(id)
  if (seq === undefined || !rows.creditNotes.isCreditNote(seq))
    throw new Refusal('not_found', { record: 'credit note', id })
  const view = rows.creditNotes.document(seq)
  const { counterId, shopVersion } = view.creditNote
  return { ...view, shop: present(rows.shops.shopVersion(counterId, shopVersion), `shop version ${shopVersion}`) }
}
