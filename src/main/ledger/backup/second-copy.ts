// The second copy of a backup, in a folder of the shop's choice: another disk, a stick, a folder a cloud takes along.
// Sealed when there is a key. It counts once it was read back and held the very bytes that were checked.

import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { openSealed, sealFile } from '../sealed/seal-file.ts'
import type { SealKey } from '../sealed/seal-key.ts'
import { copyAttachments } from './attachments.ts'
import { type FoundBackup, readName, removeOldBackups, sealedNameOf, writeNote } from './backup-files.ts'
import { refuseUnfit } from './backup-folder.ts'
import { copyFile, hashFile } from './copy-file.ts'
import { flushFolder, noPace, type Pace } from './pace.ts'

export interface SecondCopy {
  readonly backupFolder: string
  readonly folder: string
  readonly key: SealKey | null
  readonly nowMs: number
  readonly pace?: Pace
}

/** Refuses `backup_folder_unfit`, and `backup_failed` when what was read back is not what was written. */
export function copyToFolder(backup: FoundBackup, how: SecondCopy): FoundBackup {
  const { backupFolder, folder, key, nowMs, pace = noPace } = how
  const { note } = backup
  if (note === null) throw new Refusal('backup_failed', { said: 'it was not verified' })
  refuseUnfit(folder, backup.sizeBytes)
  const name = key === null ? backup.name : sealedNameOf(backup.name)
  const file = join(folder, name)
  const partial = `${file}.part`
  rmSync(partial, { force: true })
  try {
    const from = join(backupFolder, backup.name)
    if (key === null) copyFile(from, partial, pace)
    else sealFile(from, partial, key, pace)
    const read = key === null ? hashFile(partial, pace) : openSealed(partial, null, key, pace)
    if (read.sha256 !== note.sha256)
      throw new Refusal('backup_failed', { said: 'what was written reads back otherwise' })
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  const { size } = statSync(file)
  const copied = { ...note, sizeBytes: size }
  writeNote(folder, name, copied)
  flushFolder(folder)
  copyAttachments({ from: backupFolder, to: folder, key, pace })
  removeOldBackups(folder, nowMs, note.counterIds[0])
  const named = readName(name)
  if (named === undefined) throw new Error(`${name} is no name of a backup`)
  return { ...named, sizeBytes: size, note: copied }
}
