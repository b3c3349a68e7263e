// The entries an invoice is made of, in order.

import { present } from '../../../shared/kernel/assert.ts'
import type { EntryView } from '../../../shared/records/entry.ts'
import { viewOfEntry } from '../../ledger/rows/entry-rows.ts'
import type { Deps } from '../deps.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'

export function getEntriesInvoice({ ledger }: Deps, input: { id: string }): EntryView[] {
  const { rows } = ledger
  const seq = requireInvoiceSeq(rows, input.id)
  const voidSeq = rows.creditNotes.voidSeqOf(seq)
  const later = [
    ...rows.payments.entrySeqsAfterSale(seq),
    ...rows.accounts.entrySeqsOf(seq),
    ...rows.creditNotes.ofInvoice(seq).map(note => note.seq),
    ...(voidSeq === undefined ? [] : [voidSeq]),
  ]
  const seqs = [seq, ...later.sort((one, other) => one - other)]
  return seqs.map(each => viewOfEntry(present(rows.entries.bySeq(each), `entry ${each}`)))
}
