// Takes a counted line back: as if it had not been counted.

import type { CountedPlace } from '../../../shared/contract/counter/count-calls.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireCount } from './count-view.ts'

export function takeBackCount({ ledger }: Deps, { id, itemId, batch }: CountedPlace): Record<string, never> {
  return transact(ledger, tx => {
    requireCount(tx.rows, id)
    tx.rows.stockCounts.deleteLine(id, itemId, batch)
    tx.changed('count', id)
    return {}
  })
}
