// Takes a counted line back: as if it had not been counted.

import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireCount } from './count-view.ts'

export function takeBackCount({ ledger }: Deps, { id, itemId }: { id: string; itemId: string }): Record<string, never> {
  return transact(ledger, tx => {
    requireCount(tx.rows, id)
    tx.rows.stockCounts.deleteLine(id, itemId)
    tx.changed('count', id)
    return {}
  })
}
