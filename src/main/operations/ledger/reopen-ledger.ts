// Tries to open the shop's file again after a refusal.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import type { Deps } from '../deps.ts'
import { statusLedger } from './status-ledger.ts'

export function reopenLedger(deps: Deps): LedgerStatus {
  if (deps.door.refusal() !== undefined) deps.door.reopen()
  return statusLedger(deps)
}
