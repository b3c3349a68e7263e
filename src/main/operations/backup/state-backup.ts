// Where backups go, whether second copies are encrypted, and how the last try went.

import type { BackupState } from '../../../shared/contract/counter/backup-calls.ts'
import type { Deps } from '../deps.ts'

export function stateBackup({ backups }: Deps): BackupState {
  return backups.state()
}
