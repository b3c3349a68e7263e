// Carts live a day after their last change, unless held.

import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { transact } from '../../ledger/transact.ts'

const cartLifeMs = 24 * 60 * 60 * 1000

export function expireCarts(ledger: Ledger, clock: Clock): void {
  const oldestMs = clock.nowMs() - cartLifeMs
  const hasOld = ledger.rows.local.carts().some(cart => cart.heldAt === null && Date.parse(cart.updatedAt) < oldestMs)
  if (hasOld) transact(ledger, tx => tx.rows.local.deleteCartsBefore(oldestMs))
}
