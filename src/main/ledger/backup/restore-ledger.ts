// Puts a backup in place of the shop's file, with every later entry that can still be read from the old one. All is made
// ready in a file of its own; only then do the two change places.

import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Mark, readMark, removeMark } from '../mark-file.ts'
import { ageOfLedger } from '../migrate-ledger.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../open-ledger.ts'
import { lockForProcess } from '../process-lock.ts'
import { headerOf, openSealed } from '../sealed/seal-file.ts'
import { isKeyOf, openSealKey, type SealKey } from '../sealed/seal-key.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { transact } from '../transact.ts'
import { verifyEnd } from '../verify/verify-chain.ts'
import { copyAttachments, openAttachments } from './attachments.ts'
import { backupSetting, countersIn, requireUsable } from './check-backup.ts'
import { keepAsBackup } from './keep-as-backup.ts'
import { readKeeping } from './keeping-file.ts'
import { finishPutting, putInPlace, removeLedgerFiles } from './put-in-place.ts'
import { salvageEntries } from './salvage-entries.ts'
import { type SkippedRange, skipNumbers } from './skip-numbers.ts'

export interface BackupSource {
  readonly file: string
  /** For a sealed one that this machine's own key does not open. */
  readonly passphrase?: string | undefined
}

export interface Restored {
  /** Entries posted after the backup that were brought over. */
  readonly salvagedCount: number
  /** Where the file that was in place lies now. */
  readonly keptFile: string | null
  /** The backup it became, which puts it back; null when it is damaged. */
  readonly undoName: string | null
  /** Why some may be missing; null when none is. */
  readonly missing: string | null
  readonly skipped: readonly SkippedRange[]
}

/**
 * The ledger must be closed, here and everywhere: refuses `ledger_in_use`. Refuses `ledger_newer` when the present file
 * needs a newer program; `backup_damaged`, `backup_newer`, `backup_other_shop`, `passphrase_needed`, `passphrase_wrong`
 * when the backup cannot be used. The present file is then as it was.
 */
export function restoreLedger(options: LedgerOptions, source: BackupSource): Restored {
  const { file, clock } = options
  mkdirSync(dirname(file), { recursive: true })
  const unlock = lockForProcess(file)
  const made = `${file}.restoring`
  try {
    finishPutting(file, clock)
    if (existsSync(file)) refuseNewer(file, options.migrationsFolder)
    removeLedgerFiles(made)
    const mark = readMark(file)
    const key = bringCopy(source, made, file)
    requireUsable(made, options.migrationsFolder)
    refuseOtherShop(made, file, mark)
    const filled = fillFromOld(openLedger({ ...options, file: made }), file, mark, options)
    bringAttachments(source.file, options, key)
    // Where nothing is missing, the mark there is goes on to be true.
    if (filled.missing === null) removeMark(made)
    const kept = putInPlace(file, made, clock)
    return { ...filled, ...keepAsBackup(kept, options, mark) }
  } catch (error) {
    throw refusalOf(error, file)
  } finally {
    removeLedgerFiles(made)
    unlock()
  }
}

/** Also for a check of a backup on its own. Returns the key when it was sealed. */
export function bringCopy({ file, passphrase }: BackupSource, to: string, ledgerFile: string): SealKey | null {
  if (!file.endsWith('.sealed')) {
    copyFileSync(file, to)
    return null
  }
  const { wrapped } = headerOf(file)
  const own = readKeeping(ledgerFile).key
  const isOwn = own !== null && isKeyOf(own, wrapped)
  if (!isOwn && passphrase === undefined) throw new Refusal('passphrase_needed')
  const key = isOwn ? own : openSealKey(passphrase ?? '', wrapped)
  openSealed(file, to, key)
  return key
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

/** The counter of the file in place must be in the backup, if either knows one. */
function refuseOtherShop(made: string, file: string, mark: Mark | undefined): void {
  const [own] = mark === undefined ? (countersIn(file) ?? []) : [mark.counterId]
  const theirs = countersIn(made) ?? []
  if (own !== undefined && theirs.length > 0 && !theirs.includes(own)) throw new Refusal('backup_other_shop')
}

function fillFromOld(
  restored: Ledger,
  oldFile: string,
  mark: Mark | undefined,
  { clock }: LedgerOptions,
): Pick<Restored, 'salvagedCount' | 'missing' | 'skipped'> {
  try {
    const { count, endedBy } = salvageEntries(oldFile, restored)
    const missing = endedBy ?? verifyEnd(restored.db, mark) ?? null
    const skipped = missing === null ? [] : skipNumbers(restored, mark, clock)
    transact(restored, tx => tx.rows.local.saveSetting(backupSetting, ''))
    return { salvagedCount: count, missing, skipped }
  } finally {
    restored.close()
  }
}

/** What entries speak of comes back with them, from every folder that may hold it. */
function bringAttachments(backup: string, { file, backupFolder }: LedgerOptions, key: SealKey | null): void {
  const to = dirname(file)
  copyAttachments({ from: backupFolder, to })
  copyAttachments({ from: dirname(backup), to })
  if (key !== null) openAttachments({ from: dirname(backup), to, key })
}
