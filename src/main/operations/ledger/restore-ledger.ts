// Puts a backup in place of the shop's file; what was there is kept beside it. The answer's details say what is missing.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { findBackups } from '../../ledger/backup/back-up-ledger.ts'
import type { Deps } from '../deps.ts'
import { statusLedger } from './status-ledger.ts'

export async function restoreLedger(deps: Deps, input: { name: string }): Promise<LedgerStatus> {
  const isKnown = findBackups(deps.door.backupFolder).some(backup => backup.name === input.name)
  if (!isKnown) throw new Refusal('not_found', { record: 'backup', id: input.name })
  const restored = await deps.door.restore(input.name)
  return { ...statusLedger(deps), details: { ...restored } }
}
