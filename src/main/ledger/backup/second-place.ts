// Brings the newest backup to the second folder, unless it is there; says why not rather than failing: the backup here
// counts all the same, and the next try may find the stick put in again.

import type { FolderTrouble } from '../../../shared/contract/counter/backup-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { type FoundBackup, findBackups, momentOf } from './backup-files.ts'
import { refuseUnfit } from './backup-folder.ts'
import type { Keeping } from './keeping-file.ts'
import type { Pace } from './pace.ts'
import { copyToFolder } from './second-copy.ts'

export interface SecondPlace {
  readonly trouble: FolderTrouble | null
  /** When what lies there now was taken. */
  readonly lastAt: string | null
}

interface How {
  readonly backupFolder: string
  readonly keeping: Keeping
  readonly nowMs: number
  readonly pace: Pace
}

export function bringToFolder({ backupFolder, keeping: { folder, key }, nowMs, pace }: How): SecondPlace {
  if (folder === null) return { trouble: null, lastAt: null }
  try {
    refuseUnfit(folder, 0)
    const newest = findBackups(backupFolder).find(({ note }) => note !== null)
    if (newest === undefined) return { trouble: null, lastAt: lastIn(folder) }
    if (!isThere(folder, newest, key !== null)) copyToFolder(newest, { backupFolder, folder, key, nowMs, pace })
    return { trouble: null, lastAt: lastIn(folder) }
  } catch (error) {
    const refusal = refusalOf(error, folder)
    return { trouble: { folder, reason: reasonOf(refusal) }, lastAt: safely(() => lastIn(folder)) }
  }
}

/** After a passphrase was set or taken away, the copy there is made again as it is wished now. */
function isThere(folder: string, newest: FoundBackup, isSealing: boolean): boolean {
  return findBackups(folder).some(
    ({ name, note, isSealed }) =>
      momentOf(name) === momentOf(newest.name) && note?.sha256 === newest.note?.sha256 && isSealed === isSealing,
  )
}

function lastIn(folder: string): string | null {
  return findBackups(folder).find(({ note }) => note !== null)?.takenAt ?? null
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return typeof error.details.reason === 'string' ? error.details.reason : error.code
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' ? code : 'failed'
}

function safely(act: () => string | null): string | null {
  try {
    return act()
  } catch {
    return null
  }
}
