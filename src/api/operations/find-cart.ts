// Finds a cart by the id that a phone knows, as long as it lives.

import { boundsOf, objectIdOf } from '../protocol/object-id.ts'
import { cartRows, type StoredCart } from '../store/cart-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'

/** Refuses `not_found`. */
export async function requireCart(deps: Pick<ApiDeps, 'clock'>, tx: ShopTx, objectId: string): Promise<StoredCart> {
  const { from, to } = boundsOf(objectId)
  const near = await cartRows(tx).lockBetween(from, to, new Date(deps.clock.nowMs()))
  const cart = near.find(({ id }) => objectIdOf(id) === objectId)
  if (cart === undefined) throw new ApiRefusal('not_found')
  return cart
}

/** Refuses `cart_spent` too. */
export async function requireOpenCart(deps: Pick<ApiDeps, 'clock'>, tx: ShopTx, objectId: string): Promise<StoredCart> {
  const cart = await requireCart(deps, tx, objectId)
  if (cart.isSpent) throw new ApiRefusal('cart_spent')
  return cart
}
