// How it stands with the second folder, and the questions about it, which a thread of its own answers.

import type { BackupFile, BackupState, FolderTrouble } from '../../../shared/contract/counter/backup-calls.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import { readKeeping } from '../../ledger/backup/keeping-file.ts'
import { listBackups, toBackupFile } from '../../ledger/backup/list-backups.ts'
import type { Backups } from '../../operations/deps.ts'
import type { RestingThread } from '../resting-thread.ts'
import type { copiesContract } from '../worker-contracts.ts'

export interface PlaceOptions {
  readonly file: string
  readonly backupFolder: string
  readonly clock: Clock
  readonly copies: RestingThread<typeof copiesContract>
  readonly log: (failure: Failure) => void
  readonly onChange: () => void
}

export interface SecondPlace extends Pick<Backups, 'state' | 'find' | 'setPassphrase'> {
  choose(folder: string | null, sizeBytes: number): Promise<BackupState>
  /** Brings the newest backup there when it is not known to be there. */
  bringIfMissing(): Promise<void>
  /** The same, and nobody waits. */
  bringSoon(): void
}

interface Seen {
  readonly folder: string | null
  readonly trouble: FolderTrouble | null
  readonly lastAt: string | null
  readonly isSameDisk: boolean
}

export function createSecondPlace({ file, backupFolder, clock, copies, log, onChange }: PlaceOptions): SecondPlace {
  const known: { seen: Seen | undefined; listed: readonly BackupFile[] } = { seen: undefined, listed: [] }
  const bring = async (): Promise<void> => {
    const { folder } = readKeeping(file)
    if (folder === null) return
    const { isSameDisk } = await copies.ask(client => client.copies.isSameDisk({ folder }))
    const brought = await copies.ask(client => client.copies.bring({ atMs: clock.nowMs() }))
    known.seen = { folder, isSameDisk, ...brought }
    onChange()
  }
  const bringSoon = (): void => {
    bring().catch(error => {
      if (!copies.isClosed()) log({ reference: 'copies', path: 'copies.bring', error })
    })
  }
  const state = (): BackupState => {
    const { folder, key } = readKeeping(file)
    const seen = known.seen?.folder === folder ? known.seen : undefined
    return {
      backupFolder,
      folder,
      isSealing: key !== null,
      isSameDisk: seen?.isSameDisk ?? false,
      folderTrouble: seen?.trouble ?? null,
      lastFolderCopyAt: seen?.lastAt ?? null,
    }
  }
  return {
    state,
    bringSoon,
    async bringIfMissing() {
      const { folder } = readKeeping(file)
      const isThere = known.seen !== undefined && known.seen.folder === folder && known.seen.trouble === null
      if (folder !== null && !isThere && !copies.isBusy()) await bring()
    },
    async find() {
      if (copies.isBusy()) return listMeanwhile(backupFolder, known.listed)
      try {
        known.listed = await copies.ask(client => client.copies.find({}))
        return [...known.listed]
      } catch (error) {
        if (copies.isClosed()) return listMeanwhile(backupFolder, known.listed)
        throw error
      }
    },
    async choose(folder, sizeBytes) {
      const chosen = await copies.ask(client => client.copies.chooseFolder({ folder, sizeBytes }))
      known.seen = { ...chosen, trouble: null, lastAt: null }
      bringSoon()
      onChange()
      return state()
    },
    async setPassphrase(passphrase) {
      await copies.ask(client => client.copies.setPassphrase({ passphrase }))
      bringSoon()
      onChange()
      return state()
    },
  }
}

/** While the second folder is being written: what is here now, and what was last seen there. */
function listMeanwhile(backupFolder: string, before: readonly BackupFile[]): BackupFile[] {
  const here = listBackups(backupFolder, { folder: null, key: null }).map(toBackupFile)
  const there = before.filter(({ places }) => !places.includes('here'))
  const placesOf = new Map(before.map(({ name, places }) => [name, places]))
  const all = [...here.map(backup => ({ ...backup, places: placesOf.get(backup.name) ?? backup.places })), ...there]
  return all.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}
