// Throws a cart away; nothing was sold.

import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'

export function discardCart({ ledger }: Deps, input: { id: string }): Record<string, never> {
  return transact(ledger, tx => {
    tx.rows.local.deleteCart(input.id)
    tx.changed('cart', input.id)
    return {}
  })
}
