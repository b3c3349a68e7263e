// Backups of this machine, the newest first.

import type { BackupFile } from '../../../shared/contract/counter/ledger-calls.ts'
import { findBackups } from '../../ledger/backup/back-up-ledger.ts'
import type { Deps } from '../deps.ts'

export function findBackupsLedger({ door }: Deps): BackupFile[] {
  return findBackups(door.backupFolder)
}
