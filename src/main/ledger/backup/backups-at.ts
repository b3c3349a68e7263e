// Backups where a person says they are: on a stick, a disk, a cloud's folder, of a shop that this machine does not know yet.

import { statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { readName } from './backup-files.ts'
import { type ListedBackup, listBackups } from './list-backups.ts'

/**
 * Those in the folder, or in its `backups` when it is a whole data folder; for a file the one it is. The newest first.
 * Refuses `backup_folder_unfit`.
 */
export function backupsAt(path: string): ListedBackup[] {
  const refuse = (reason: string) => new Refusal('backup_folder_unfit', { folder: path, reason })
  if (!isAbsolute(path)) throw refuse('not_absolute')
  const found = lookAt(path, refuse)
  if (!found.isDirectory()) return [backupOfFile(path, found)]
  return [path, join(path, 'backups')]
    .flatMap(folder => listBackups(folder, { folder: null, key: null }))
    .map(backup => ({ ...backup, places: [] }))
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

function lookAt(path: string, refuse: (reason: string) => Refusal) {
  try {
    return statSync(path)
  } catch (error) {
    throw refuse((error as NodeJS.ErrnoException).code === 'EACCES' ? 'not_readable' : 'missing')
  }
}

/** Under whatever name it was copied: what it holds is looked at when it is put in place. */
function backupOfFile(
  file: string,
  { mtimeMs, size }: { readonly mtimeMs: number; readonly size: number },
): ListedBackup {
  const name = basename(file)
  const isSealed = name.endsWith('.sealed')
  return {
    name,
    takenAt: readName(name)?.takenAt ?? instantOf(Math.floor(mtimeMs)),
    reason: readName(name)?.reason ?? 'copy',
    sizeBytes: size,
    isSealed,
    needsPassphrase: isSealed,
    verifiedAt: null,
    entryCount: null,
    invoiceCount: null,
    places: [],
    file,
  }
}
