// A verified copy of the shop's file, taken while the counter works on.

import type { BackupFile } from '../../../shared/contract/counter/backup-calls.ts'
import type { Deps } from '../deps.ts'

export function backUpLedger({ ledger, backups }: Deps): Promise<BackupFile> {
  ledger.rows.entries.lastSeq()
  return backups.backUp()
}
