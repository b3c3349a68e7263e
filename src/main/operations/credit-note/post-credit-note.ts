// Posts a credit note once, and tells what it changed.

import type { CreditNoteView } from '../../../shared/contract/counter/credit-note-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Poster } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { LedgerWriter } from '../../ledger/transact.ts'
import { requireShiftIfWanted } from '../shift-state.ts'

export function postCreditNote(tx: LedgerWriter, poster: Poster, view: CreditNoteView, atMs: number): CreditNoteView {
  const { creditNote, settlement } = view
  const shop = present(tx.rows.shops.shop(), 'shop')
  if (settlement.refunds.length > 0) requireShiftIfWanted(tx.rows, shop, poster.counterNo)
  tx.post(poster, { id: creditNote.id, kind: 'credit_note.issued', body: view }, atMs)
  tx.changed('creditNote', creditNote.id)
  if (creditNote.against !== null) tx.changed('invoice', creditNote.against.invoiceId)
  if (creditNote.buyer !== null) tx.changed('customer', creditNote.buyer.customerId)
  for (const line of creditNote.lines) tx.changed('item', line.itemId)
  return view
}

/** The same id again is the same credit note; with another total or against another invoice it is not. */
export function issuedBefore(
  rows: LedgerRows,
  input: { readonly id: string; readonly invoiceId?: string; readonly expectedTotalPaise: number },
): CreditNoteView | undefined {
  const seq = rows.entries.seqOfId(input.id)
  if (seq === undefined) return undefined
  if (!rows.creditNotes.isCreditNote(seq)) throw new Refusal('entry_conflict')
  const view = rows.creditNotes.document(seq)
  const { against, number, totalPaise } = view.creditNote
  if (totalPaise !== input.expectedTotalPaise || against?.invoiceId !== input.invoiceId)
    throw new Refusal('entry_conflict', { number, totalPaise })
  return view
}
