// What the counter knows about its backups: the last one that was verified, whether it is too old, how it stands with the
// second folder; and the acts on them.

import { statSync } from 'node:fs'
import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import { type FoundBackup, findBackups } from '../../ledger/backup/backup-files.ts'
import type { Backups } from '../../operations/deps.ts'
import type { OpenUpkeep } from './open-upkeep.ts'
import { createSecondPlace, type PlaceOptions, type SecondPlace } from './second-folder.ts'

export interface BackupDesk extends Backups, Pick<SecondPlace, 'bringIfMissing'> {
  /** Those here that were verified, the newest first. */
  verified(): readonly FoundBackup[]
  backUpByItself(reason: 'start' | 'daily'): Promise<void>
}

export interface DeskOptions extends PlaceOptions {
  readonly upkeep: () => OpenUpkeep
}

const dayMs = 24 * 60 * 60 * 1000

export function createBackupDesk(options: DeskOptions): BackupDesk {
  const { file, backupFolder, clock, upkeep, onChange } = options
  const shelf = createShelf(backupFolder)
  const place = createSecondPlace(options)
  const tries = { isDone: false }
  const take = async (reason: 'copy' | 'start' | 'daily'): Promise<BackupFile> => {
    try {
      return await upkeep().backUp(reason)
    } finally {
      tries.isDone = true
      shelf.forget()
      onChange()
      place.bringSoon()
    }
  }
  return {
    ...place,
    verified: () => shelf.found().filter(({ note }) => note !== null),
    standing() {
      const lastBackupAt = shelf.found().find(({ note }) => note !== null)?.takenAt ?? null
      const isOld = lastBackupAt === null || Math.abs(clock.nowMs() - Date.parse(lastBackupAt)) > dayMs
      return { lastBackupAt, isBackupOld: tries.isDone && isOld, folderTrouble: place.state().folderTrouble }
    },
    backUp: () => take('copy'),
    backUpByItself: async reason => void (await take(reason)),
    async chooseFolder(folder) {
      const sizeBytes = 2 * (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
      return await place.choose(folder, sizeBytes)
    },
  }
}

/** The backups here; the folder is read again only when something in it changed. */
function createShelf(folder: string): { found(): readonly FoundBackup[]; forget(): void } {
  const state = { changedMs: -1, found: [] as readonly FoundBackup[] }
  return {
    found() {
      const changedMs = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
      if (changedMs !== state.changedMs) state.found = findBackups(folder)
      state.changedMs = changedMs
      return state.found
    },
    forget() {
      state.changedMs = -1
    },
  }
}
