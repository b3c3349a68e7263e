// Somebody does not want to wait for the shop's log, or chose the wrong shop: the machine is as it was at its first start.
// Nothing is lost, since all that is here came from the server: once the counter has sold something, it is too late.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { readSettings } from '../shop-state.ts'

export async function giveUpSync(deps: Deps): Promise<SyncStatus> {
  const { rows } = deps.ledger
  const { ahead, isJoining } = deps.sync.status()
  if (ahead === 'sold') throw new Refusal('books_coming_sold')
  if (ahead === null && !isJoining) throw new Refusal('already_set_up')
  const settings = readSettings(rows)
  await deps.sync.abandon(() => deps.door.startAnew())
  // Its language and colours are no part of the shop.
  transact(deps.ledger, tx => {
    tx.rows.local.saveSetting('settings', JSON.stringify(settings))
    tx.changed('shop')
  })
  return deps.sync.status()
}
