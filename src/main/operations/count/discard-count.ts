// Gives a count up; nothing of it was posted.

import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'

export function discardCount({ ledger }: Deps, { id }: { id: string }): Record<string, never> {
  return transact(ledger, tx => {
    tx.rows.stockCounts.delete(id)
    tx.changed('count', id)
    return {}
  })
}
