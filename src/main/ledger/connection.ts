// One connection to the shop's file, with durability set and read back.

import Database from 'better-sqlite3'
import { Refusal } from '../../shared/kernel/refusal.ts'

/** `GALA`: marks a file as a Galla ledger. */
export const ledgerApplicationId = 0x47414c41

/** What SQLite calls NORMAL and FULL. */
const syncs = { atCheckpoint: 1, atCommit: 2 }

export interface ConnectionOptions {
  /** Sees the file first, before anything of it is changed, and may throw. */
  readonly look?: (db: Database.Database) => void
  readonly fileMustExist?: boolean
  /**
   * `atCheckpoint`: for entries that the server keeps. A power cut may take back its last transactions, each whole; they are on
   * the disk with the next commit of a connection that waits for it, or when the log is moved into the file.
   */
  readonly reachesDisk?: keyof typeof syncs
}

/**
 * Opens the file for writing.
 * WAL with `synchronous = FULL`: a commit is on the disk before it is acknowledged. better-sqlite3 is built to fall back
 * to NORMAL in WAL mode, so both are read back; refuses `ledger_not_durable`.
 */
export function openConnection(
  file: string,
  { look, fileMustExist = false, reachesDisk = 'atCommit' }: ConnectionOptions = {},
): Database.Database {
  const db = new Database(file, { timeout: 5000, fileMustExist })
  try {
    look?.(db)
    db.pragma('journal_mode = WAL')
    db.pragma(`synchronous = ${syncs[reachesDisk]}`)
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('foreign_keys = ON')
    db.pragma('recursive_triggers = ON')
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('cache_size = -65536')
    db.pragma('temp_store = MEMORY')
    if (!db.memory) requireDurable(db, reachesDisk)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Asks the connection itself: a setting that was not taken is no setting. Refuses `ledger_not_durable`. */
export function requireDurable(db: Database.Database, reachesDisk: keyof typeof syncs = 'atCommit'): void {
  const mode = db.pragma('journal_mode', { simple: true })
  const sync = db.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || sync !== syncs[reachesDisk])
    throw new Refusal('ledger_not_durable', { file: db.name, mode, sync })
}
