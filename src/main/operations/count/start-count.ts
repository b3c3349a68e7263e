// Begins a count. Selling goes on while it lasts.

import type { CountScope, StockCount } from '../../../shared/contract/counter/count-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { viewOfCount } from './count-view.ts'

export function startCount(
  { ledger, clock, session }: Deps,
  { id, scope }: { id: string; scope: CountScope },
): StockCount {
  return transact(ledger, tx => {
    requireShop(tx.rows, session)
    const known = tx.rows.stockCounts.get(id)
    if (known !== undefined) return viewOfCount(tx.rows, known)
    // The id becomes that of the fact: one that was posted is over.
    if (tx.rows.entries.seqOfId(id) !== undefined) throw new Refusal('entry_conflict')
    if (scope.kind === 'group' && (scope.groupId === null || tx.rows.itemGroups.get(scope.groupId) === undefined))
      throw new Refusal('not_found', { record: 'itemGroup', id: scope.groupId })
    const count = { id, startedAtMs: clock.nowMs(), scope }
    tx.rows.stockCounts.start(count)
    tx.changed('count', id)
    return viewOfCount(tx.rows, count)
  })
}
