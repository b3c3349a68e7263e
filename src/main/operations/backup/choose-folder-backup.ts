// Names the folder for second copies, on another disk, a stick or in a cloud's folder; checked before it is kept.

import type { BackupState } from '../../../shared/contract/counter/backup-calls.ts'
import type { Deps } from '../deps.ts'

export function chooseFolderBackup({ backups }: Deps, input: { folder: string | null }): Promise<BackupState> {
  return backups.chooseFolder(input.folder)
}
