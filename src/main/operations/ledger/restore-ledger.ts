// Puts a backup in place of the shop's file; what was there becomes a backup itself, or is kept beside when it is damaged.
// The answer's details say what was brought over, what is missing, and which backup undoes it.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import type { Deps } from '../deps.ts'
import { statusLedger } from './status-ledger.ts'

export async function restoreLedger(
  deps: Deps,
  input: { name: string; passphrase?: string | undefined },
): Promise<LedgerStatus> {
  const restored = await deps.door.restore(input.name, input.passphrase)
  return { ...statusLedger(deps), details: { ...restored } }
}
