// Opens the copy a backup is and looks it through: whose it is, SQLite's own check, the end of the chain.

import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Mark } from '../mark-file.ts'
import { ageOfLedger } from '../migrate-ledger.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import { verifyChainTail, verifyEnd } from '../verify/verify-chain.ts'

/** Set in every backup, so that one that is put in place by hand is known for what it is; empty once that is settled. */
export const backupSetting = 'backup_taken_at'
const tailLength = 1000

export interface Contents {
  readonly entryCount: number
  readonly invoiceCount: number
  /** This machine's first. */
  readonly counterIds: readonly string[]
}

/** A copy as SQLite leaves it becomes a file of its own: without a log, and marked as what it is. */
export function markAsBackup(file: string, takenAt: string): void {
  const copy = new Database(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    copy
      .prepare<[string, string]>('insert or replace into local_setting (name, value) values (?, ?)')
      .run(backupSetting, takenAt)
  } finally {
    copy.close()
  }
}

/** What is wrong with the copy, or nothing. `mark`: as it was on the disk before the copy was begun. */
export function problemOfCopy(file: string, mark: Mark | undefined): string | undefined {
  return onCopy(file, db => {
    const said = String(db.pragma('integrity_check(1)', { simple: true }))
    if (said !== 'ok') return said
    return verifyChainTail(db, tailLength) ?? verifyEnd(db, mark)
  })
}

export function contentsOf(file: string): Contents {
  return onCopy(file, db => {
    const count = (table: string) => db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
    return { entryCount: count('entry'), invoiceCount: count('invoice'), counterIds: countersOf(db) }
  })
}

/** Refuses `backup_damaged` for what is no whole ledger, `backup_newer` for one of a newer program. */
export function requireUsable(file: string, migrationsFolder: string): void {
  const said = trial(() => {
    onCopy(file, db => ageOfLedger(db, migrationsFolder))
    return problemOfCopy(file, undefined)
  })
  if (said !== undefined) throw new Refusal('backup_damaged', { said })
}

/** Counters a file knows, or undefined when it cannot be read. */
export function countersIn(file: string): readonly string[] | undefined {
  try {
    return onCopy(file, countersOf)
  } catch {
    return undefined
  }
}

function trial(act: () => string | undefined): string | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ledger_newer') throw new Refusal('backup_newer', error.details)
    if (error instanceof Refusal) return error.code
    if (error instanceof Database.SqliteError) return `${error.code} ${error.message}`
    throw error
  }
}

function countersOf(db: Database.Database): string[] {
  const own = db.prepare<[], string>(`select value from local_setting where name = 'counter_id'`).pluck().get()
  const all = db.prepare<[], Buffer>('select id from counter order by counter_no').pluck().all().map(idOfBlob)
  return [...all.filter(id => id === own), ...all.filter(id => id !== own)]
}

function onCopy<T>(file: string, act: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return act(db)
  } finally {
    db.close()
  }
}
