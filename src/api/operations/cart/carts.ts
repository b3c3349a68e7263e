// Carts of a phone: several may be open, each for a day.

import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { ItemFields } from '../../../shared/records/item.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { cartRows, type StoredCart, type StoredCartLine } from '../../store/cart-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { requireCart, requireOpenCart } from '../find-cart.ts'
import { findRecord } from '../find-record.ts'

const lifeMs = 24 * 60 * 60 * 1000

export interface CartWithLines {
  readonly cart: StoredCart
  readonly lines: readonly StoredCartLine[]
}

/** Refuses `customer_unknown`. */
export async function openCart(
  deps: ApiDeps,
  tx: ShopTx,
  said: { readonly customerObjectId: string | undefined; readonly customerPhone: string | undefined },
): Promise<StoredCart> {
  const { customerObjectId } = said
  const customer =
    customerObjectId === undefined ? undefined : await findRecord<CustomerFields>(tx, 'customer', customerObjectId)
  if (customerObjectId !== undefined && customer === undefined) throw new ApiRefusal('customer_unknown')
  const nowMs = deps.clock.nowMs()
  await cartRows(tx).removeExpired(new Date(nowMs))
  const cart: StoredCart = {
    id: deps.newId(),
    customerId: customer?.id ?? null,
    customerPhone: said.customerPhone ?? customer?.fields.phone ?? '',
    isSpent: false,
    createdAt: new Date(nowMs),
    expiresAt: new Date(nowMs + lifeMs),
  }
  await cartRows(tx).insert(cart)
  return cart
}

export async function readCart(deps: ApiDeps, tx: ShopTx, objectId: string): Promise<CartWithLines> {
  const cart = await requireCart(deps, tx, objectId)
  return { cart, lines: await cartRows(tx).lines(cart.id) }
}

export interface PutInCart {
  readonly cartId: string
  readonly itemId: string
  readonly itemName: string
  readonly unitPrice: number
  readonly quantity: number
}

/** Refuses `item_unknown` and what `requireOpenCart` refuses. */
export async function putInCart(deps: ApiDeps, tx: ShopTx, said: PutInCart): Promise<StoredCartLine> {
  const cart = await requireOpenCart(deps, tx, said.cartId)
  const item = await findRecord<ItemFields>(tx, 'item', said.itemId)
  if (item === undefined) throw new ApiRefusal('item_unknown')
  const line: StoredCartLine = {
    id: deps.newId(),
    cartId: cart.id,
    itemId: item.id,
    name: said.itemName,
    unitPricePaise: said.unitPrice,
    quantity: said.quantity,
    createdAt: new Date(deps.clock.nowMs()),
  }
  await cartRows(tx).insertLine(line)
  return line
}

export async function takeFromCart(deps: ApiDeps, tx: ShopTx, cartId: string, lineId: string): Promise<void> {
  const cart = await requireOpenCart(deps, tx, cartId)
  const line = (await cartRows(tx).lines(cart.id)).find(({ id }) => objectIdOf(id) === lineId)
  if (line === undefined) throw new ApiRefusal('not_found')
  await cartRows(tx).removeLine(cart.id, line.id)
}

export async function clearCart(deps: ApiDeps, tx: ShopTx, cartId: string): Promise<void> {
  const cart = await requireOpenCart(deps, tx, cartId)
  await cartRows(tx).removeLines(cart.id)
}
