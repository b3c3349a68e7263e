// All backups this machine can reach, here and in the second folder; two copies of one moment are one line.

import { join } from 'node:path'
import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import { headerOf } from '../sealed/seal-file.ts'
import { isKeyOf, type SealKey } from '../sealed/seal-key.ts'
import { type FoundBackup, findBackups, momentOf } from './backup-files.ts'
import type { Keeping } from './keeping-file.ts'

export interface ListedBackup extends BackupFile {
  readonly file: string
}

type Copy = FoundBackup & { readonly place: 'here' | 'folder'; readonly file: string }

/** The newest first. A folder that cannot be read now holds none. */
export function listBackups(backupFolder: string, { folder, key }: Keeping): ListedBackup[] {
  const copies = [...copiesIn(backupFolder, 'here'), ...(folder === null ? [] : copiesIn(folder, 'folder'))]
  const byMoment = new Map<string, Copy[]>()
  for (const copy of copies) {
    const moment = momentOf(copy.name)
    byMoment.set(moment, [...(byMoment.get(moment) ?? []), copy])
  }
  const listed = [...byMoment.values()].flatMap(same => lineOf(same, key))
  return listed.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

export function toBackupFile({ file: _, ...backup }: ListedBackup): BackupFile {
  return backup
}

function copiesIn(folder: string, place: Copy['place']): Copy[] {
  try {
    return findBackups(folder).map(found => ({ ...found, place, file: join(folder, found.name) }))
  } catch {
    return []
  }
}

/** Spoken of by the copy that is the easiest to open: checked, here, not sealed. */
function lineOf(copies: readonly Copy[], key: SealKey | null): ListedBackup[] {
  const [best] = [...copies].sort((a, b) => hardness(a) - hardness(b))
  if (best === undefined) return []
  const { name, takenAt, reason, sizeBytes, isSealed, note, file } = best
  return [
    {
      name,
      takenAt,
      reason,
      sizeBytes,
      isSealed,
      needsPassphrase: isSealed && !isOurs(file, key),
      verifiedAt: note?.verifiedAt ?? null,
      entryCount: note?.entryCount ?? null,
      invoiceCount: note?.invoiceCount ?? null,
      places: (['here', 'folder'] as const).filter(place => copies.some(copy => copy.place === place)),
      file,
    },
  ]
}

function hardness(copy: Copy): number {
  return (copy.note === null ? 4 : 0) + (copy.isSealed ? 2 : 0) + (copy.place === 'folder' ? 1 : 0)
}

function isOurs(file: string, key: SealKey | null): boolean {
  if (key === null) return false
  try {
    return isKeyOf(key, headerOf(file).wrapped)
  } catch {
    return false
  }
}
