// Begins a new machine with a backup: the shop, its bills and its number series go on here. Only where there is no shop yet,
// so that nobody at the counter can bring another file in.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { backupsAt } from '../../ledger/backup/backups-at.ts'
import type { Deps } from '../deps.ts'
import { refuseSetUp } from '../shop-state.ts'
import { statusLedger } from './status-ledger.ts'

interface Asked {
  readonly path: string
  readonly name: string
  readonly passphrase?: string | undefined
}

export async function beginWithLedger(deps: Deps, { path, name, passphrase }: Asked): Promise<LedgerStatus> {
  refuseSetUp(deps.ledger.rows)
  const chosen = backupsAt(path).find(backup => backup.name === name)
  if (chosen === undefined) throw new Refusal('not_found', { record: 'backup', id: name })
  const restored = await deps.door.restoreFrom({ file: chosen.file, passphrase })
  return { ...statusLedger(deps), details: { ...restored } }
}
