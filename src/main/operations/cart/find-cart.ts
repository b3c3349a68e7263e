// All open carts, the one used last first.

import type { Cart } from '../../../shared/records/cart.ts'
import type { Deps } from '../deps.ts'
import { expireCarts } from './expire-carts.ts'

export function findCart({ ledger, clock }: Deps): Cart[] {
  expireCarts(ledger, clock)
  return ledger.rows.local.carts()
}
