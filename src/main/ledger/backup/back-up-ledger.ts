// Backups: a whole copy of the ledger as one file, checked and on the disk before it counts.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupFile } from '../../../shared/contract/counter/ledger-calls.ts'
import { type Clock, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { refusalOf } from '../sqlite-refusal.ts'

/** `copy`: a person asked; `daily`: by itself; `before`: before tables change. */
export type BackupReason = 'copy' | 'daily' | 'before'

/** Set in every backup, so that one that is put in place by hand is known for what it is; empty once that is settled. */
export const backupSetting = 'backup_taken_at'
const dailyBackupsKept = 10
const backupName = /^galla-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-[a-z]+\.sqlite$/

/** `galla-2026-11-20T06-30-00-000Z-daily.sqlite` */
export function backupNameAt(ms: number, reason: BackupReason): string {
  return `galla-${instantOf(ms).replaceAll(/[:.]/g, '-')}-${reason}.sqlite`
}

/** The newest first. A folder that is not there yet holds none. */
export function findBackups(folder: string): BackupFile[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const backups = names.flatMap(name => {
    const match = backupName.exec(name)
    const found = match === null ? undefined : statSync(join(folder, name), { throwIfNoEntry: false })
    if (match === null || found === undefined) return []
    const takenAt = `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z`
    return [{ name, takenAt, sizeBytes: found.size }]
  })
  return backups.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/**
 * A copy of one moment, however busy the counter is meanwhile: copying page by page starts over with every sale.
 * Refuses `backup_failed` when the copy is not whole, and `ledger_damaged` when that is because the file is not.
 */
export function backUpLedger(db: Database.Database, folder: string, clock: Clock, reason: BackupReason): BackupFile {
  const atMs = freeTime(folder, clock.nowMs(), reason)
  const takenAt = instantOf(atMs)
  const name = backupNameAt(atMs, reason)
  const partial = join(folder, `${name}.part`)
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(partial, { force: true })
    db.prepare<[string]>('vacuum into ?').run(partial)
    const said = markAndCheck(partial, takenAt)
    if (said !== 'ok') throw troubleOf(db, said)
    flush(partial)
    renameSync(partial, join(folder, name))
  } catch (error) {
    rmSync(partial, { force: true })
    throw refusalOf(error, partial)
  }
  if (reason === 'daily') removeOldDaily(folder)
  return { name, takenAt, sizeBytes: statSync(join(folder, name)).size }
}

/** SQLite's own word on a file: `ok`, or the first thing wrong. */
export function integrityOf(file: string): string {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return quickCheck(db)
  } finally {
    db.close()
  }
}

/** A backup never takes the place of another, even when both are asked for at once. */
function freeTime(folder: string, ms: number, reason: BackupReason): number {
  return existsSync(join(folder, backupNameAt(ms, reason))) ? freeTime(folder, ms + 1, reason) : ms
}

function markAndCheck(file: string, takenAt: string): string {
  const copy = new Database(file, { fileMustExist: true })
  try {
    copy
      .prepare<[string, string]>('insert or replace into local_setting (name, value) values (?, ?)')
      .run(backupSetting, takenAt)
    return quickCheck(copy)
  } finally {
    copy.close()
  }
}

function troubleOf(db: Database.Database, said: string): Refusal {
  const isSourceWhole = quickCheck(db) === 'ok'
  return new Refusal(isSourceWhole ? 'backup_failed' : 'ledger_damaged', { file: db.name, said })
}

function quickCheck(db: Database.Database): string {
  return String(db.pragma('quick_check(1)', { simple: true }))
}

function flush(file: string): void {
  const opened = openSync(file, 'r+')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function removeOldDaily(folder: string): void {
  const daily = findBackups(folder).filter(({ name }) => name.endsWith('-daily.sqlite'))
  for (const { name } of daily.slice(dailyBackupsKept)) rmSync(join(folder, name), { force: true })
}
