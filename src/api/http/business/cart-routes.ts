// Carts (protocols/viveka-billing, section 10).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { clearCart, openCart, putInCart, readCart, takeFromCart } from '../../operations/cart/carts.ts'
import { Cart, CartItem, cartLineOf, cartOf } from '../../protocol/billing/invoice-answers.ts'
import { ClearCart, MakeCart, PutInCart, TakeFromCart } from '../../protocol/billing/invoices.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { DoneAnswer } from '../described-route.ts'
import { shopRoutes } from '../shop-routes.ts'

const tag = 'Carts'
const CartRead = z.object({ cart: Cart, cartItems: z.array(CartItem) })

export function cartRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/carts',
    summary: 'Open a cart; it lives for a day',
    tag,
    body: MakeCart,
    answer: z.object({ cart: Cart }),
    status: 201,
    act: async (tx, { body, caller }) => {
      const customerPhone = body.clientCustomerPhone ?? body.customerPhone
      const cart = await openCart(deps, tx, { customerObjectId: body.clientCustomerId, customerPhone })
      return { cart: cartOf(caller.clientId, cart, []) }
    },
  })
  lineRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/business/carts/:cartId',
    summary: 'A cart and what lies in it',
    tag,
    params: z.object({ cartId: objectIdField }),
    answer: CartRead.extend({ data: CartRead }),
    act: async (tx, { caller, params }) => {
      const { cart, lines } = await readCart(deps, tx, params.cartId)
      const read = { cart: cartOf(caller.clientId, cart, lines), cartItems: lines.map(cartLineOf) }
      return { ...read, data: read }
    },
  })
}

function lineRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/carts/add-item',
    summary: 'Put an item in a cart, at the price and by the name it has now',
    tag,
    body: PutInCart,
    answer: z.object({ cartItem: CartItem }),
    act: async (tx, { body }) => ({ cartItem: cartLineOf(await putInCart(deps, tx, body)) }),
  })
  route({
    method: 'POST',
    url: '/api/business/carts/remove-item',
    summary: 'Take an item out of a cart',
    tag,
    body: TakeFromCart,
    answer: DoneAnswer,
    act: async (tx, { body }) => {
      await takeFromCart(deps, tx, body.cartId, body.cartItemId)
      return { message: 'The item is out of the cart.' }
    },
  })
  route({
    method: 'POST',
    url: '/api/business/carts/clear',
    summary: 'Empty a cart',
    tag,
    body: ClearCart,
    answer: DoneAnswer,
    act: async (tx, { body }) => {
      await clearCart(deps, tx, body.cartId)
      return { message: 'The cart is empty.' }
    },
  })
}
