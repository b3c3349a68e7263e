// Puts a backup in place of the shop's file, with every later entry that can still be read from the old one. All is made
// ready in a file of its own; only then do the two change places.

import { copyFileSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { readMark, removeMark } from '../mark-file.ts'
import { ageOfLedger } from '../migrate-ledger.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../open-ledger.ts'
import { lockForProcess } from '../process-lock.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { transact } from '../transact.ts'
import { verifyEnd } from '../verify/verify-chain.ts'
import { backupSetting, integrityOf } from './back-up-ledger.ts'
import { finishPutting, putInPlace, removeLedgerFiles } from './put-in-place.ts'
import { salvageEntries } from './salvage-entries.ts'
import { type SkippedRange, skipNumbers } from './skip-numbers.ts'

export interface Restored {
  /** Entries posted after the backup that were brought over. */
  readonly salvagedCount: number
  readonly keptFile: string | null
  /** Why some may be missing; null when none is. */
  readonly missing: string | null
  readonly skipped: readonly SkippedRange[]
}

/**
 * The ledger must be closed, here and everywhere: refuses `ledger_in_use`. Refuses `ledger_newer` when the present file
 * needs a newer program, and `backup_failed` when the backup cannot be used; the present file is then as it was.
 */
export function restoreLedger(options: LedgerOptions, backupFile: string): Restored {
  const { file, clock } = options
  const unlock = lockForProcess(file)
  const made = `${file}.restoring`
  try {
    finishPutting(file, clock)
    if (existsSync(file)) refuseNewer(file, options.migrationsFolder)
    removeLedgerFiles(made)
    const filled = fillFromBackup({ ...options, file: made }, backupFile, file)
    // Where nothing is missing, the mark there is goes on to be true.
    if (filled.missing === null) removeMark(made)
    return { ...filled, keptFile: putInPlace(file, made, clock) }
  } catch (error) {
    throw refusalOf(error, file)
  } finally {
    removeLedgerFiles(made)
    unlock()
  }
}

function refuseNewer(file: string, migrationsFolder: string): void {
  try {
    const db = new Database(file, { readonly: true })
    try {
      ageOfLedger(db, migrationsFolder)
    } finally {
      db.close()
    }
  } catch (error) {
    // A file that cannot be read at all is the very reason to restore.
    if (error instanceof Refusal && error.code === 'ledger_newer') throw error
  }
}

function fillFromBackup(options: LedgerOptions, backupFile: string, oldFile: string): Omit<Restored, 'keptFile'> {
  const restored = openCopy(options, backupFile)
  try {
    const { count, endedBy } = salvageEntries(oldFile, restored)
    const mark = readMark(oldFile)
    const missing = endedBy ?? verifyEnd(restored.db, mark) ?? null
    const skipped = missing === null ? [] : skipNumbers(restored, mark, options.clock)
    transact(restored, tx => tx.rows.local.saveSetting(backupSetting, ''))
    return { salvagedCount: count, missing, skipped }
  } finally {
    restored.close()
  }
}

function openCopy(options: LedgerOptions, backupFile: string): Ledger {
  try {
    const said = integrityOf(backupFile)
    if (said !== 'ok') throw new Refusal('backup_failed', { said })
    copyFileSync(backupFile, options.file)
    return openLedger(options)
  } catch (error) {
    const refusal = refusalOf(error, backupFile)
    if (!(refusal instanceof Refusal) || refusal.code === 'disk_full') throw refusal
    throw new Refusal('backup_failed', { said: refusal.code, ...refusal.details })
  }
}
