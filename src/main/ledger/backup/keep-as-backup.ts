// The file a restore took out of its place becomes a backup like any other, so that one act puts it back.

import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Mark } from '../mark-file.ts'
import type { LedgerOptions } from '../open-ledger.ts'
import { freeNameAt, writeNote } from './backup-files.ts'
import { contentsOf, markAsBackup, problemOfCopy } from './check-backup.ts'
import { hashFile } from './copy-file.ts'
import { noPace } from './pace.ts'

/** A damaged one stays where it is, byte for byte: `undoName` is null. */
export function keepAsBackup(
  kept: string | null,
  { backupFolder, clock }: Pick<LedgerOptions, 'backupFolder' | 'clock'>,
  mark: Mark | undefined,
): { keptFile: string | null; undoName: string | null } {
  if (kept === null || !isWhole(kept, mark)) return { keptFile: kept, undoName: null }
  mkdirSync(backupFolder, { recursive: true })
  const { name, atMs } = freeNameAt(backupFolder, clock.nowMs(), 'restore')
  const takenAt = instantOf(atMs)
  markAsBackup(kept, takenAt)
  const note = { verifiedAt: takenAt, ...hashFile(kept, noPace), ...contentsOf(kept) }
  renameSync(kept, join(backupFolder, name))
  writeNote(backupFolder, name, note)
  return { keptFile: join(backupFolder, name), undoName: name }
}

function isWhole(file: string, mark: Mark | undefined): boolean {
  try {
    return existsSync(file) && problemOfCopy(file, mark) === undefined
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof Refusal) return false
    throw error
  }
}
