// Builds a ledger anew from nothing but its entries.

import type { Ledger } from '../open-ledger.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { replayEntry } from './post-entry.ts'

/** Replays in slices of one transaction each. Throws `entry_conflict` where the chain breaks. Returns how many. */
export function replayEntries(
  source: Pick<LedgerRows, 'asides' | 'entries'>,
  target: Ledger,
  afterSeq = 0,
  sliceLength = 2000,
): number {
  let count = 0
  const begin = () => {
    if (!target.db.inTransaction) target.begin()
  }
  try {
    for (const stored of source.entries.inOrder(afterSeq)) {
      begin()
      replayEntry(target.rows, stored, source.asides.reasonOf(stored.seq))
      count += 1
      if (count % sliceLength === 0) target.commit()
    }
    if (target.db.inTransaction) target.commit()
    return count
  } catch (error) {
    target.rollback()
    throw error
  }
}
