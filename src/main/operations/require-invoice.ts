// An invoice's place in the ledger, or the refusal that there is none.

import { Refusal } from '../../shared/kernel/refusal.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

export function requireInvoiceSeq(rows: LedgerRows, id: string): number {
  const seq = rows.entries.seqOfId(id)
  if (seq === undefined || rows.invoices.figures(seq) === undefined)
    throw new Refusal('not_found', { record: 'invoice', id })
  return seq
}
