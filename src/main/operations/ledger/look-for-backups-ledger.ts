// Backups where a person says they are, for a machine that has no shop yet.

import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import { backupsAt } from '../../ledger/backup/backups-at.ts'
import { toBackupFile } from '../../ledger/backup/list-backups.ts'
import type { Deps } from '../deps.ts'
import { refuseSetUp } from '../shop-state.ts'

export function lookForBackupsLedger({ ledger }: Deps, { path }: { path: string }): BackupFile[] {
  refuseSetUp(ledger.rows)
  return backupsAt(path).map(toBackupFile)
}
