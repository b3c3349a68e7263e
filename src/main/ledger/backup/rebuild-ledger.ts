// Makes a new file from the entries of an old one, and puts it in its place; the old file stays beside it.

import { replayEntries } from '../chain/replay-ledger.ts'
import { removeMark } from '../mark-file.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../open-ledger.ts'
import { transact } from '../transact.ts'
import { copyLocalTables } from './local-tables.ts'
import { putInPlace, removeLedgerFiles } from './put-in-place.ts'

/** The ledger must be closed. Returns how many entries were replayed and where the old file went. */
export function rebuildLedger(options: LedgerOptions): { entryCount: number; keptFile: string | null } {
  const made = `${options.file}.rebuilding`
  removeLedgerFiles(made)
  const entryCount = fillFromEntries(options, made)
  removeMark(made)
  return { entryCount, keptFile: putInPlace(options.file, made, options.clock) }
}

function fillFromEntries(options: LedgerOptions, made: string): number {
  const old = openLedger(options)
  try {
    const rebuilt = openLedger({ ...options, file: made })
    try {
      const count = replayEntries(old.rows, rebuilt)
      copyLocalTables(old.db, rebuilt.db)
      rankAll(rebuilt)
      return count
    } finally {
      rebuilt.close()
    }
  } finally {
    old.close()
  }
}

/** In the counter items are ranked by and by, as they are sold. */
function rankAll(ledger: Ledger): void {
  const sold = ledger.db.prepare<[], number>('select item_no from item_figures where times_sold > 0').pluck().all()
  transact(ledger, tx => {
    for (const itemNo of sold) tx.rows.items.rankAgain(itemNo)
  })
}
