// What a screen may ask about carts.

import * as z from 'zod'
import { Cart } from '../../records/cart.ts'
import { idField } from '../../records/fields.ts'
import { command, query } from '../../rpc/contract.ts'

export const SaveCart = Cart.omit({ createdAt: true, updatedAt: true, heldAt: true }).extend({ isHeld: z.boolean() })
export type SaveCart = z.output<typeof SaveCart>

export const cartCalls = {
  /** All open carts, the one used last first. Carts older than a day and not held are gone. */
  find: query(z.object({}), z.array(Cart)),
  /** Writes the whole cart. `revision` is the one last seen (0 for a new cart); refuses `cart_stale` with the current cart. */
  save: command(SaveCart, Cart),
  discard: command(z.object({ id: idField }), z.object({})),
}
