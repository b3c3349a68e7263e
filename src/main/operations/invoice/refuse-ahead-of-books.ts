// What cannot be sold while the shop's books come in, because it asks of them: what a customer owes already, and what is in
// which batch.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

/** Refuses `books_coming_credit` and `books_coming_batches`. */
export function refuseAheadOfBooks(
  { local }: LedgerRows,
  { duePaise, invoice }: { readonly duePaise: number; readonly invoice: Pick<Invoice, 'lines'> },
): void {
  if (!local.booksAreComing()) return
  if (duePaise > 0) throw new Refusal('books_coming_credit', { duePaise })
  const line = invoice.lines.find(({ batches }) => batches !== undefined)
  if (line !== undefined) throw new Refusal('books_coming_batches', { lineNumber: line.lineNumber, name: line.name })
}
