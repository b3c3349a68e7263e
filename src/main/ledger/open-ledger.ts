// Opens the shop's file: lock, durability, age, backup before migration, a quick look at its health and at its end.

import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { backUpLedger } from './backup/back-up-ledger.ts'
import { finishPutting } from './backup/put-in-place.ts'
import { type ConnectionOptions, openConnection } from './connection.ts'
import { type Mark, type MarkFile, noMark, openMarkFile, readMark } from './mark-file.ts'
import { ageOfLedger, migrateLedger } from './migrate-ledger.ts'
import { lockForProcess } from './process-lock.ts'
import { type LedgerRows, prepareLedgerRows } from './rows/ledger-rows.ts'
import { refusalOf } from './sqlite-refusal.ts'
import { noTurns, type Turns } from './turns.ts'
import { verifyChainTail, verifyEnd } from './verify/verify-chain.ts'

export type Changes = ReadonlyMap<RecordName, readonly string[]>

export interface Ledger {
  readonly file: string
  readonly db: Database.Database
  readonly rows: LedgerRows
  /** Takes the write lock at once. */
  begin(): void
  commit(): void
  rollback(): void
  /** Raised after each commit that posted. */
  readonly mark: Pick<MarkFile, 'raise' | 'settleSoon'>
  /** Calls every listener with what a transaction changed. */
  announce(changes: Changes): void
  onChange(listener: (changes: Changes) => void): () => void
  close(): void
}

export interface LedgerOptions {
  readonly file: string
  readonly migrationsFolder: string
  readonly backupFolder: string
  readonly clock: Clock
  /** Told while this connection waits for the file. */
  readonly turns?: Turns | undefined
  /** Hears that the tables of a file from before are about to change, which takes seconds where the shop is large. */
  readonly onUpdating?: (() => void) | undefined
}

/**
 * Refuses `ledger_in_use`, `ledger_read_only`, `ledger_damaged`, `ledger_foreign`, `ledger_newer`,
 * `ledger_not_durable`, `disk_full`, `disk_failed`; the file is then as it was.
 */
export function openLedger(options: LedgerOptions): Ledger {
  const { file } = options
  try {
    mkdirSync(dirname(file), { recursive: true })
    const unlock = lockForProcess(file)
    try {
      finishPutting(file, options.clock)
      return openLocked(options, unlock)
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw unfitting(refusalOf(error, file), file)
  }
}

/** Tables that are not as this program left them, or that a migration stumbled over: nothing here can mend the file. */
function unfitting(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_ERROR') return error
  return new Refusal('ledger_damaged', { file, said: error.message })
}

/** A second connection within this process, for a worker: same file, no lock of its own, no migration. */
export function joinLedger(file: string, options: Pick<ConnectionOptions, 'reachesDisk'> = {}): Ledger {
  return ledgerOn(openConnection(file, { ...options, fileMustExist: true }), file)
}

/** An empty ledger in memory, for tests and for replaying entries. */
export function openMemoryLedger(migrationsFolder: string): Ledger {
  const db = openConnection(':memory:')
  migrateLedger(db, migrationsFolder)
  return ledgerOn(db, ':memory:')
}

function openLocked(options: LedgerOptions, unlock: () => void): Ledger {
  const before = readMark(options.file)
  const db = prepareFile(options, before)
  // Its turns are waited for in steps of their own.
  if (options.turns !== undefined) db.pragma('busy_timeout = 0')
  try {
    return ledgerOn(db, options.file, {
      unlock,
      mark: openMarkFile(options.file, before),
      turns: options.turns ?? noTurns,
    })
  } catch (error) {
    db.close()
    throw error
  }
}

function prepareFile(options: LedgerOptions, mark: Mark | undefined): Database.Database {
  const { file, migrationsFolder } = options
  const isNew = !existsSync(file)
  if (isNew && mark !== undefined) throw new Refusal('ledger_damaged', { file, said: 'the file is missing' })
  const db = openConnection(file, { look: opened => ageOfLedger(opened, migrationsFolder) })
  try {
    const age = ageOfLedger(db, migrationsFolder)
    if (age === 'empty' && mark !== undefined) throw new Refusal('ledger_damaged', { file, said: 'the file is empty' })
    if (age === 'older') {
      options.onUpdating?.()
      backUpLedger(db, options.backupFolder, options.clock, 'before')
    }
    if (age !== 'current') migrateLedger(db, migrationsFolder)
    const broken = isNew ? undefined : (verifyChainTail(db, 1000) ?? verifyEnd(db, mark))
    if (broken !== undefined) throw new Refusal('ledger_damaged', { file, said: broken })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function ledgerOn(
  db: Database.Database,
  file: string,
  held: { unlock: () => void; mark: MarkFile; turns: Turns } = {
    unlock: () => undefined,
    mark: noMark,
    turns: noTurns,
  },
): Ledger {
  const rows = prepareLedgerRows(db)
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const rollback = db.prepare('rollback')
  const listeners = new Set<(changes: Changes) => void>()
  return {
    file,
    db,
    rows,
    begin() {
      held.turns.take(() => begin.run())
      rows.remembered.startTransaction()
    },
    commit() {
      held.mark.settle()
      commit.run()
      rows.remembered.endTransaction()
    },
    rollback() {
      rows.remembered.endTransaction()
      rows.remembered.forgetAll()
      // A full disk makes SQLite roll back by itself.
      if (db.inTransaction) rollback.run()
    },
    mark: held.mark,
    announce(changes) {
      if (changes.size > 0) for (const listener of listeners) listener(changes)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      try {
        tidy(db)
        held.mark.close()
      } finally {
        db.close()
        held.unlock()
      }
    },
  }
}

/** Only a courtesy to the next opening: what a full or failing disk refuses now is in the log, and safe. */
function tidy(db: Database.Database): void {
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}
