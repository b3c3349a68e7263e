// Writes a cart, durably, at every keystroke that matters.

import type { SaveCart } from '../../../shared/contract/counter/cart-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../shared/records/cart.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'

export function saveCart({ ledger, clock }: Deps, input: SaveCart): Cart {
  return transact(ledger, tx => {
    const before = tx.rows.local.cart(input.id)
    if ((before?.revision ?? 0) !== input.revision) throw new Refusal('cart_stale', { cart: before ?? null })
    if (tx.rows.entries.seqOfId(input.id) !== undefined) throw new Refusal('cart_stale', { cart: null })
    const { isHeld, ...content } = input
    const now = instantOf(clock.nowMs())
    const cart: Cart = {
      ...content,
      revision: input.revision + 1,
      heldAt: isHeld ? (before?.heldAt ?? now) : null,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    }
    tx.rows.local.saveCart(cart)
    tx.changed('cart', cart.id)
    return cart
  })
}
