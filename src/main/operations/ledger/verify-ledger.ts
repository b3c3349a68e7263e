// Checks the whole file in the background: integrity, chain, sums, replay.

import type { VerifyReport } from '../../../shared/contract/counter/ledger-calls.ts'
import type { Deps } from '../deps.ts'

export function verifyLedger({ ledger, upkeep }: Deps): Promise<VerifyReport> {
  ledger.rows.entries.lastSeq()
  return upkeep.verify()
}
