// Backups this machine can reach, here and in the second folder, the newest first.

import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import type { Deps } from '../deps.ts'

export function findBackupsLedger({ backups }: Deps): Promise<BackupFile[]> {
  return backups.find()
}
