// Brings a ledger's tables to this version: forward only, all or nothing, the version with them. The migrations are made
// by drizzle-kit; its migrator makes its own table outside of any transaction and hides a full disk behind its rollback.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { ledgerApplicationId } from './connection.ts'
import { fillFieldStamps } from './fill-field-stamps.ts'

export type LedgerAge = 'empty' | 'older' | 'current'

/** Refuses `ledger_foreign` (not a Galla file) and `ledger_newer` (a newer Galla wrote it). */
export function ageOfLedger(db: Database.Database, migrationsFolder: string): LedgerAge {
  const applicationId = db.pragma('application_id', { simple: true })
  const version = versionOf(db)
  const tables = db.prepare<[], number>('select count(*) from sqlite_schema').pluck().get()
  if (tables === 0 && applicationId === 0) return 'empty'
  if (applicationId !== ledgerApplicationId) throw new Refusal('ledger_foreign', { file: db.name })
  const known = tagsOf(migrationsFolder).length
  if (version > known) throw new Refusal('ledger_newer', { file: db.name, version, known })
  return version < known ? 'older' : 'current'
}

/** Applies what is missing. A file's `user_version` holds how many migrations it has had. */
export function migrateLedger(db: Database.Database, migrationsFolder: string): void {
  const tags = tagsOf(migrationsFolder)
  // A table that is made anew loses its rows for a moment: references are checked once, at the end.
  db.pragma('foreign_keys = OFF')
  try {
    db.exec('begin immediate')
    const missing = tags.slice(versionOf(db))
    for (const tag of missing) db.exec(readFileSync(join(migrationsFolder, `${tag}.sql`), 'utf8'))
    // What SQL cannot reckon; by the tables as they are at the end.
    if (missing.some(tag => tag.endsWith('_stamps'))) fillFieldStamps(db)
    const dangling = db.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) throw new Error(`a migration left ${dangling.length} rows that point nowhere`)
    db.pragma(`application_id = ${ledgerApplicationId}`)
    db.pragma(`user_version = ${tags.length}`)
    db.exec('commit')
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.inTransaction) db.exec('rollback')
    throw error
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function tagsOf(migrationsFolder: string): string[] {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(entry => entry.tag)
}
