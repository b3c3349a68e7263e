// Backups: a whole copy of the ledger as one file, opened, checked and on the disk before it counts.

import { constants, copyFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupReason } from '../../../shared/domain/backup/kept-by-age.ts'
import { type Clock, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Mark, readMark } from '../mark-file.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { type FoundBackup, freeNameAt, readName, removeOldBackups, writeNote } from './backup-files.ts'
import { contentsOf, markAsBackup, problemOfCopy } from './check-backup.ts'
import { hashFile } from './copy-file.ts'
import { createSteps, flushFolder, flushPath, noPace, type Pace } from './pace.ts'

/** Taken at once: before tables change, and in tests. Refuses `backup_failed`, `ledger_damaged`. */
export function backUpLedger(db: Database.Database, folder: string, clock: Clock, reason: BackupReason): FoundBackup {
  const copy = beginCopy(folder, clock, reason)
  try {
    const mark = readMark(db.name)
    copyAtOnce(db, copy.partial)
    return finishCopy(copy, db, mark, noPace)
  } catch (error) {
    forget(copy.partial)
    throw failureOf(error, copy.partial)
  }
}

/**
 * Byte for byte, which takes an eighth of `vacuum into`; only while nobody else writes or reads, so that all of the log can
 * go into the file and stays there. A file system that can shares the bytes instead of copying them.
 */
function copyAtOnce(db: Database.Database, to: string): void {
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (log?.busy !== 0) return void db.prepare<[string]>('vacuum into ?').run(to)
  db.exec('begin immediate')
  try {
    copyFileSync(db.name, to, constants.COPYFILE_FICLONE)
  } finally {
    db.exec('rollback')
  }
}

/**
 * Taken page by page while the counter sells: a connection of its own holds the moment, so that the copy is never begun
 * again and never holds half a sale. Refuses as `backUpLedger`.
 */
export async function backUpInSteps(
  file: string,
  folder: string,
  { clock, reason, pace }: { clock: Clock; reason: BackupReason; pace: Pace },
): Promise<FoundBackup> {
  const copy = beginCopy(folder, clock, reason)
  const mark = readMark(file)
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    await copyMoment(source, copy.partial, pace)
    return finishCopy(copy, source, mark, pace)
  } catch (error) {
    forget(copy.partial)
    throw failureOf(error, copy.partial)
  } finally {
    source.close()
  }
}

/** One moment of the file, page by page, while others write: `source` is a connection that does nothing else. */
export async function copyMoment(source: Database.Database, file: string, pace: Pace): Promise<void> {
  source.exec('begin')
  source.prepare('select count(*) from sqlite_schema').get()
  const steps = createSteps(file, pace)
  try {
    await source.backup(file, { progress: () => steps.pages() })
  } finally {
    steps.end()
  }
  source.exec('rollback')
}

interface Copy {
  readonly folder: string
  readonly name: string
  readonly atMs: number
  readonly partial: string
}

function beginCopy(folder: string, clock: Clock, reason: BackupReason): Copy {
  try {
    mkdirSync(folder, { recursive: true })
    const { name, atMs } = freeNameAt(folder, clock.nowMs(), reason)
    const partial = join(folder, `${name}.part`)
    rmSync(partial, { force: true })
    return { folder, name, atMs, partial }
  } catch (error) {
    throw failureOf(error, folder)
  }
}

/** What failed is told, not that its remains could not be removed. */
function forget(partial: string): void {
  try {
    for (const suffix of ['', '-journal']) rmSync(partial + suffix, { force: true })
  } catch {
    // The folder itself is gone.
  }
}

/** Whatever the system says of a folder that does not take a backup is a refusal, not a bug. */
function failureOf(error: unknown, file: string): unknown {
  const refusal = refusalOf(error, file)
  const said = refusal instanceof Refusal ? undefined : (refusal as { code?: unknown }).code
  return typeof said === 'string' && /^E[A-Z]+$/.test(said) ? new Refusal('backup_failed', { file, said }) : refusal
}

/** Nothing counts as a backup before it was opened and looked through. */
function finishCopy(
  { folder, name, atMs, partial }: Copy,
  source: Database.Database,
  mark: Mark | undefined,
  pace: Pace,
): FoundBackup {
  const takenAt = instantOf(atMs)
  markAsBackup(partial, takenAt)
  flushPath(partial)
  const said = problemOfCopy(partial, mark)
  if (said !== undefined) throw troubleOf(source, said)
  const { sha256, sizeBytes } = hashFile(partial, pace)
  const note = { verifiedAt: takenAt, sizeBytes, sha256, ...contentsOf(partial) }
  renameSync(partial, join(folder, name))
  writeNote(folder, name, note)
  flushFolder(folder)
  const named = readName(name)
  if (named === undefined) throw new Error(`${name} is no name of a backup`)
  removeOldBackups(folder, atMs)
  return { ...named, sizeBytes: statSync(join(folder, name)).size, note }
}

/** A copy that is not whole of a file that is: the disk it was written to is to blame. */
function troubleOf(source: Database.Database, said: string): Refusal {
  const isSourceWhole = source.pragma('quick_check(1)', { simple: true }) === 'ok'
  return new Refusal(isSourceWhole ? 'backup_failed' : 'ledger_damaged', { file: source.name, said })
}
