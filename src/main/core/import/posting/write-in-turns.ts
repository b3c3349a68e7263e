// Long writing in short transactions: the counter sells in between, and what it posted is seen before the next.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ledger } from '../../../ledger/open-ledger.ts'
import type { StoredEntry } from '../../../ledger/rows/entry-rows.ts'
import { type LedgerWriter, transact } from '../../../ledger/transact.ts'
import type { LongWork } from '../../../ledger/turns.ts'

/** Writes one more of the work's pieces; false after the last. */
export type Piece = () => boolean

/**
 * Calls `open` at the begin of each transaction, with what others posted after `afterSeq` or since the one before, and then
 * what it returns until that is done or its turn is over. Undefined: the work ends here. A throw undoes its own
 * transaction, and none before it.
 */
export async function writeInTurns(
  ledger: Ledger,
  { turns, afterSeq }: { readonly turns: LongWork; readonly afterSeq: number },
  open: (tx: LedgerWriter, others: readonly StoredEntry[]) => Piece | undefined,
): Promise<void> {
  const state = { seenSeq: afterSeq, isDone: false, othersWrote: false }
  for (;;) {
    transact(ledger, tx => {
      turns.begun()
      const others = [...tx.rows.entries.inOrder(state.seenSeq)]
      state.othersWrote = others.length > 0
      const piece = open(tx, others)
      do state.isDone = piece === undefined || !piece()
      while (!state.isDone && turns.mayGoOn())
      state.seenSeq = tx.rows.entries.lastSeq()
    })
    if (state.isDone) return
    turns.stepAside(state.othersWrote)
    await nextTurn()
  }
}
