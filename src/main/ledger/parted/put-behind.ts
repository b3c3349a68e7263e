// Puts the shop's log, with what this counter sold ahead of it behind, in the place of the provisional file. The counter's
// chain goes over as it is: nobody else has seen any of it, so it has parted from nothing. See docs/decisions/0048.

import { present } from '../../../shared/kernel/assert.ts'
import { copyLocalTables } from '../backup/local-tables.ts'
import { putInPlace, removeLedgerFiles } from '../backup/put-in-place.ts'
import { applyEntry } from '../chain/apply-entry.ts'
import { readMark } from '../mark-file.ts'
import { type LedgerOptions, openLedger } from '../open-ledger.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { transact } from '../transact.ts'

/**
 * Both ledgers must be closed; `made` holds the shop's log. `settle` saves what belongs to this machine alone. Killed on the
 * way it is done again: an entry that is there already is known by its id. Refuses `entry_conflict` where the log has
 * another history of this counter; then nothing has changed.
 */
export function putBehind(options: LedgerOptions, made: string, settle: (rows: LedgerRows) => void): void {
  const serials = readMark(options.file)?.serials ?? {}
  const ahead = openLedger(options)
  try {
    const own = present(ahead.rows.shops.thisCounter(), 'the counter of a provisional file')
    const log = openLedger({ ...options, file: made })
    try {
      transact(log, tx => {
        for (const entry of ahead.rows.sync.entriesOf(own.counterNo, 0, Number.MAX_SAFE_INTEGER)) applyEntry(log, entry)
        copyLocalTables(ahead.db, log.db)
        settle(tx.rows)
      })
      const counterNo = present(log.rows.shops.numberOf(own.id), 'the counter behind the log')
      log.mark.raise(own.id, present(log.rows.entries.head(counterNo), 'its last entry'), serials)
    } finally {
      log.close()
    }
  } finally {
    ahead.close()
  }
  const provisional = putInPlace(options.file, made, options.clock)
  if (provisional !== null) removeLedgerFiles(provisional)
}
