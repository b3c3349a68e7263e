// A verified copy of the shop's file, taken while the counter works on.

import type { BackupFile } from '../../../shared/contract/counter/ledger-calls.ts'
import type { Deps } from '../deps.ts'

export function backUpLedger({ ledger, upkeep }: Deps): Promise<BackupFile> {
  ledger.rows.entries.lastSeq()
  return upkeep.backUp()
}
