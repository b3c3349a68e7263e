// Builds a ledger anew from nothing but its entries.

import { present } from '../../../shared/kernel/assert.ts'
import type { Ledger } from '../open-ledger.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { postLate, replayEntry } from './post-entry.ts'

/**
 * Replays in slices of one transaction each, what was understood late when it was. Throws `entry_conflict` where the chain
 * breaks. Returns how many.
 */
export function replayEntries(
  source: Pick<LedgerRows, 'asides' | 'entries' | 'lates'>,
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
      replayEntry(target.rows, stored, source.lates.reasonOf(stored.seq) ?? source.asides.reasonOf(stored.seq))
      for (const seq of source.lates.madeAfter(stored.seq)) replayLate(target.rows, seq)
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

function replayLate(rows: LedgerRows, seq: number): void {
  const stored = present(rows.entries.bySeq(seq), `entry ${seq}`)
  postLate(rows, stored, present(rows.asides.reasonOf(seq), `why entry ${seq} had no rows`))
}
