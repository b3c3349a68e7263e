// Brings over from an old file what can still be read of it: entry after entry, and what is this machine's alone.

import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { replayEntry } from '../chain/post-entry.ts'
import type { Ledger } from '../open-ledger.ts'
import { prepareEntryRows, type StoredEntry } from '../rows/entry-rows.ts'
import { type NotUnderstood, prepareAsideRows } from '../rows/merge/aside-rows.ts'
import { createRemembered } from '../statements/remembered.ts'
import { copyLocalTables, dropSoldCarts } from './local-tables.ts'

export interface Salvage {
  readonly count: number
  /** Where it ended before its time, and why; undefined when every entry the file has was read. */
  readonly endedBy: string | undefined
}

/** Goes on from the last entry of `target`, as long as the old file gives entries and the chain holds. */
export function salvageEntries(oldFile: string, target: Ledger): Salvage {
  const salvaged = { count: 0 }
  const endedBy = reasonOf(() => {
    const old = new Database(oldFile, { readonly: true, fileMustExist: true })
    try {
      // Carts may be readable although an entry is not.
      reasonOf(() => copyLocalTables(old, target.db))
      const asides = asidesOf(old)
      for (const stored of prepareEntryRows(old, createRemembered(old)).inOrder(target.rows.entries.lastSeq())) {
        replayOne(target, stored, asides(stored.seq))
        salvaged.count += 1
      }
    } finally {
      old.close()
    }
  })
  dropSoldCarts(target.db)
  return { count: salvaged.count, endedBy }
}

/** What cannot be read says why; anything else that goes wrong is a bug. */
function reasonOf(act: () => void): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal && error.code === 'entry_conflict') return 'the chain does not go on from the backup'
    if (error instanceof Database.SqliteError) return `${error.code} ${error.message}`
    throw error
  }
}

/** A file from before counters met has none. */
function asidesOf(old: Database.Database): (seq: number) => NotUnderstood | undefined {
  const table = old.prepare(`select 1 from sqlite_schema where name = 'entry_aside'`).get()
  return table === undefined ? () => undefined : prepareAsideRows(old).reasonOf
}

function replayOne(target: Ledger, stored: StoredEntry, aside: NotUnderstood | undefined): void {
  target.begin()
  try {
    replayEntry(target.rows, stored, aside)
    target.commit()
  } catch (error) {
    target.rollback()
    throw error
  }
}
