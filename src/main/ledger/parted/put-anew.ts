// Puts the shop's log, with what only the parted file had behind it, in that file's place. The parted file stays beside it.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import { copyLocalTables } from '../backup/local-tables.ts'
import { putInPlace } from '../backup/put-in-place.ts'
import { applyEntry } from '../chain/apply-entry.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../open-ledger.ts'
import type { StoredEntry } from '../rows/entry-rows.ts'
import { transact } from '../transact.ts'
import { readPartedChain } from './parted-chain.ts'
import { type NewPlace, postAgain } from './post-again.ts'

/**
 * The ledger must be closed; `made` is a file that holds the shop's log. `settle` saves what belongs to this machine alone.
 * Returns how many facts were posted again.
 */
export function putAnew(
  options: LedgerOptions,
  made: string,
  place: NewPlace,
  settle: (rows: Ledger['rows']) => void,
): number {
  const count = fill(options, made, place, settle)
  putInPlace(options.file, made, options.clock)
  return count
}

function fill(options: LedgerOptions, made: string, place: NewPlace, settle: (rows: Ledger['rows']) => void): number {
  const parted = openLedger(options)
  try {
    const ledger = openLedger({ ...options, file: made })
    try {
      // In a provisional file the others are a stand-in.
      if (!parted.rows.local.booksAreComing()) bringOfOthers(parted, ledger)
      const count = postAgain(ledger, readPartedChain(parted, ledger.rows), place)
      copyLocalTables(parted.db, ledger.db)
      transact(ledger, tx => {
        tx.rows.local.saveSetting('counter_id', place.counter.id)
        tx.rows.local.saveSetting('books', '')
        settle(tx.rows)
      })
      return count
    } finally {
      ledger.close()
    }
  } finally {
    parted.close()
  }
}

/** What a server that was put back to an earlier day forgot of other counters is here, and may be here alone. */
function bringOfOthers(parted: Ledger, ledger: Ledger): void {
  const ownId = parted.rows.shops.thisCounter()?.id
  const lacked = parted.rows.shops.counters().flatMap(({ counterNo, id }) => {
    const known = ledger.rows.shops.numberOf(id)
    const after = known === undefined ? 0 : (ledger.rows.entries.head(known)?.number ?? 0)
    if (id === ownId || (parted.rows.entries.head(counterNo)?.number ?? 0) <= after) return []
    return parted.rows.sync.entriesOf(counterNo, after, Number.MAX_SAFE_INTEGER)
  })
  const forked = new Set<string>()
  transact(ledger, () => {
    for (const stored of lacked.sort((one, other) => one.seq - other.seq))
      if (!forked.has(stored.counterId) && !follows(ledger, stored)) forked.add(stored.counterId)
  })
}

/** False where the other counter has parted too: it brings its own. */
function follows(ledger: Ledger, stored: StoredEntry): boolean {
  try {
    applyEntry(ledger, stored)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'entry_conflict') return false
    throw error
  }
}
