// The files of backups: their names, the note beside each that says what was found when it was checked, and their list.

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupReason, backupReasons, backupsToRemove } from '../../../shared/domain/backup/kept-by-age.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'

/** What a check of the copy found; without it a backup counts as not verified. */
export interface BackupNote {
  readonly verifiedAt: string
  /** Of the file as it lies there, sealed or not. */
  readonly sizeBytes: number
  /** Of the ledger inside, in hex. */
  readonly sha256: string
  readonly entryCount: number
  readonly invoiceCount: number
  /** The counters whose entries are in it; the first is this machine's. */
  readonly counterIds: readonly string[]
}

export interface FoundBackup {
  readonly name: string
  readonly takenAt: string
  readonly reason: BackupReason
  readonly isSealed: boolean
  readonly sizeBytes: number
  readonly note: BackupNote | null
}

const backupName = /^galla-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z]+)\.(sqlite|sealed)$/

/** `galla-2026-11-20T06-30-00-000Z-daily.sqlite` */
export function backupNameAt(ms: number, reason: BackupReason): string {
  return `galla-${instantOf(ms).replaceAll(/[:.]/g, '-')}-${reason}.sqlite`
}

/** The same moment, encrypted. */
export function sealedNameOf(name: string): string {
  return name.replace(/\.sqlite$/, '.sealed')
}

/** What two copies of one backup have in common. */
export function momentOf(name: string): string {
  return name.replace(/\.(sqlite|sealed)$/, '')
}

/** A backup never takes the place of another, even when both are asked for at once. */
export function freeNameAt(folder: string, ms: number, reason: BackupReason): { name: string; atMs: number } {
  const name = backupNameAt(ms, reason)
  return existsSync(join(folder, name)) ? freeNameAt(folder, ms + 1, reason) : { name, atMs: ms }
}

/** The newest first. What is no folder, or not there yet, holds none. */
export function findBackups(folder: string): FoundBackup[] {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  const names = isFolder ? readdirSync(folder) : []
  const backups = names.flatMap(name => {
    const found = readName(name)
    const stat = found === undefined ? undefined : statSync(join(folder, name), { throwIfNoEntry: false })
    if (found === undefined || stat === undefined || !stat.isFile()) return []
    return [{ ...found, sizeBytes: stat.size, note: readNote(folder, name, stat.size) }]
  })
  return backups.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

export function readName(name: string): Pick<FoundBackup, 'name' | 'takenAt' | 'reason' | 'isSealed'> | undefined {
  const match = backupName.exec(name)
  const reason = backupReasons.find(known => known === match?.[6])
  if (match === null || reason === undefined) return undefined
  const takenAt = `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z`
  return { name, takenAt, reason, isSealed: match[7] === 'sealed' }
}

/** Whole or not at all: a note that was cut off would make a good backup look unchecked. */
export function writeNote(folder: string, name: string, note: BackupNote): void {
  const file = noteFileOf(folder, name)
  writeFileSync(`${file}.part`, JSON.stringify(note))
  renameSync(`${file}.part`, file)
}

/** A note about a file of another size speaks of another file. */
function readNote(folder: string, name: string, sizeBytes: number): BackupNote | null {
  try {
    const note = JSON.parse(readFileSync(noteFileOf(folder, name), 'utf8')) as Partial<BackupNote>
    const isNote = typeof note.verifiedAt === 'string' && Array.isArray(note.counterIds)
    return isNote && note.sizeBytes === sizeBytes ? (note as BackupNote) : null
  } catch {
    return null
  }
}

function removeBackup(folder: string, name: string): void {
  for (const file of [join(folder, name), noteFileOf(folder, name)]) rmSync(file, { force: true })
}

/** Removes what is too old. In a folder that several counters share, each removes its own. */
export function removeOldBackups(folder: string, nowMs: number, counterId?: string): void {
  const own = findBackups(folder).filter(({ note }) => counterId === undefined || note?.counterIds[0] === counterId)
  const aging = own.map(({ name, takenAt, reason, note }) => ({ name, takenAt, reason, isVerified: note !== null }))
  for (const name of backupsToRemove(aging, nowMs)) removeBackup(folder, name)
}

function noteFileOf(folder: string, name: string): string {
  return join(folder, `${name}.json`)
}
