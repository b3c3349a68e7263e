// Carts of a phone (protocols/viveka-billing, section 10).
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { type MadeInvoice, makeItem } from '../../support/api/phone-sales.ts'

interface Cart {
  readonly cart: { readonly _id: string; readonly totalAmount: number; readonly itemCount: number }
  readonly cartItems: readonly { readonly _id: string; readonly itemNameSnapshot: string }[]
}

const open = async ({ call, clientId }: TestClient, more: object = {}) =>
  (await call<Pick<Cart, 'cart'>>('POST', '/api/business/carts', { clientId, ...more })).body.cart
const read = ({ call }: TestClient, cartId: string) => call<Cart>('GET', `/api/business/carts/${cartId}`)
const put = ({ call }: TestClient, cartId: string, itemId: string, more: object = {}) =>
  call<{ cartItem: { _id: string } }>('POST', '/api/business/carts/add-item', {
    ...{ cartId, itemId, itemName: 'Lux Soap', unitPrice: 40.5, quantity: 2 },
    ...more,
  })
const generate = ({ call, clientId }: TestClient, cartId: string, more: object = {}) =>
  call<MadeInvoice>('POST', '/api/business/invoices/generate', { clientId, cartId, ...more })
const aDayMs = 24 * 60 * 60 * 1000

async function openShop() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  return { api, shop, soap: await makeItem(shop) }
}

test('a cart is opened empty, for a day', async () => {
  const { shop } = await openShop()
  const { status, body } = await shop.call('POST', '/api/business/carts', { customerPhone: '9845012345' })
  expect({ status, body }).toEqual({
    status: 201,
    body: {
      success: true,
      cart: {
        _id: expect.stringMatching(/^[0-9a-f]{24}$/),
        clientId: shop.clientId,
        clientCustomerId: null,
        clientCustomerPhone: '9845012345',
        totalAmount: 0,
        itemCount: 0,
        isFinalized: false,
        createdAt: '2026-11-21T06:00:00.000Z',
        expiresAt: '2026-11-22T06:00:00.000Z',
      },
    },
  })
})

test('what is put in is frozen: name and price stay when the item changes', async () => {
  const { shop, soap } = await openShop()
  const cart = await open(shop)
  const { status, body } = await put(shop, cart._id, soap)
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      cartItem: {
        ...{ cartId: cart._id, itemId: soap, itemNameSnapshot: 'Lux Soap', unitPriceSnapshot: 40.5 },
        ...{ quantity: 2, lineTotal: 81 },
      },
    },
  })
  await shop.call('PUT', `/api/business/items/${shop.clientId}/${soap}`, { name: 'Lux Rose', price: 99 })
  await put(shop, cart._id, soap, { quantity: 1, unitPrice: 0 })
  const shown = (await read(shop, cart._id)).body
  expect(shown).toMatchObject({
    cart: { totalAmount: 81, itemCount: 2 },
    cartItems: [{ itemNameSnapshot: 'Lux Soap', lineTotal: 81 }, { lineTotal: 0 }],
    data: { cart: { totalAmount: 81 }, cartItems: [{}, {}] },
  })
})

test('an item is taken out, and a cart is emptied', async () => {
  const { shop, soap } = await openShop()
  const cart = await open(shop)
  const first = (await put(shop, cart._id, soap)).body.cartItem
  await put(shop, cart._id, soap, { quantity: 3 })
  const remove = () => shop.call('POST', '/api/business/carts/remove-item', { cartId: cart._id, cartItemId: first._id })
  expect(await remove()).toMatchObject({ status: 200, body: { success: true } })
  expect((await read(shop, cart._id)).body.cart).toMatchObject({ totalAmount: 121.5, itemCount: 1 })
  expect(await remove()).toMatchObject({ status: 404 })
  expect(await shop.call('POST', '/api/business/carts/clear', { cartId: cart._id })).toMatchObject({ status: 200 })
  expect((await read(shop, cart._id)).body).toMatchObject({ cart: { totalAmount: 0, itemCount: 0 }, cartItems: [] })
})

test('several carts may be open; each is forgotten a day after it was opened', async () => {
  const { api, shop, soap } = await openShop()
  const [one, two] = [await open(shop), await open(shop)]
  await put(shop, one._id, soap)
  expect((await read(shop, two._id)).body.cart.itemCount).toBe(0)
  api.passTime(aDayMs - 1)
  expect((await read(shop, one._id)).body.cart.itemCount).toBe(1)
  const third = await open(shop)
  api.passTime(1)
  expect(await read(shop, one._id)).toMatchObject({ status: 404 })
  expect(await put(shop, one._id, soap)).toMatchObject({ status: 404 })
  expect(await read(shop, third._id)).toMatchObject({ status: 200 })
})

test('a cart becomes a bill once, for its own customer, and is spent then', async () => {
  const { shop, soap } = await openShop()
  const cart = await open(shop, { clientCustomerPhone: '9845012345' })
  await put(shop, cart._id, soap)
  const made = await generate(shop, cart._id, { clientCustomerName: 'Ravi', paidAmount: 81, notes: 'thanks' })
  expect(made).toMatchObject({
    status: 201,
    body: {
      success: true,
      invoice: {
        ...{ clientCustomerName: 'Ravi', clientCustomerPhone: '9845012345', subtotal: 81, totalAmount: 81 },
        ...{ paidAmount: 81, isFinalized: true, notes: 'thanks' },
        products: [{ productId: soap, itemName: 'Lux Soap', quantity: 2, costPerUnit: 40.5 }],
      },
    },
  })
  const spent = { status: 400, body: { message: 'This cart has become a bill already.' } }
  expect(await generate(shop, cart._id)).toMatchObject(spent)
  expect(await put(shop, cart._id, soap)).toMatchObject(spent)
  expect((await read(shop, cart._id)).body).toMatchObject({ cart: { isFinalized: true } })
})

test('an empty cart is no bill, and a bill that is refused leaves its cart open', async () => {
  const { shop, soap } = await openShop()
  const cart = await open(shop)
  expect(await generate(shop, cart._id)).toMatchObject({ status: 400, body: { message: 'The cart is empty.' } })
  await put(shop, cart._id, soap)
  expect(await generate(shop, cart._id, { paidAmount: 81.01 })).toMatchObject({ status: 400 })
  expect(await generate(shop, cart._id, { paidAmount: 81 })).toMatchObject({ status: 201 })
})

test.each([
  [{ quantity: 0 }, 'quantity'],
  [{ quantity: 1.5 }, 'quantity'],
  [{ unitPrice: -1 }, 'unitPrice'],
  [{ itemName: ' ' }, 'itemName'],
  [{ itemId: 'soap' }, 'itemId'],
])('%j cannot be put in', async (changed, field) => {
  const { shop, soap } = await openShop()
  const cart = await open(shop)
  const { status, body } = await put(shop, cart._id, soap, changed)
  expect({ status, errors: (body as unknown as { errors: string[] }).errors[0]?.split(':')[0] }).toEqual({
    status: 400,
    errors: field,
  })
})

test('an item nobody has, a customer nobody has, and another shop’s cart are refused', async () => {
  const { api, shop, soap } = await openShop()
  const other = await api.register('9876543211')
  const [cart, theirs] = [await open(shop), await makeItem(other)]
  expect(await put(shop, cart._id, theirs)).toMatchObject({ status: 400, body: { message: 'There is no such item.' } })
  expect(await shop.call('POST', '/api/business/carts', { clientCustomerId: 'ab'.repeat(12) })).toMatchObject({
    status: 400,
    body: { message: 'There is no such customer.' },
  })
  expect(await put(other, cart._id, soap)).toMatchObject({ status: 404 })
  expect(await read(other, cart._id)).toMatchObject({ status: 404 })
  expect(await other.call('POST', '/api/business/carts/clear', { cartId: cart._id })).toMatchObject({ status: 404 })
  expect(await generate(other, cart._id)).toMatchObject({ status: 404 })
  expect(await shop.call('GET', '/api/business/carts/mine')).toMatchObject({ status: 400 })
  expect(await other.call('POST', '/api/business/carts', { clientId: shop.clientId })).toMatchObject({ status: 403 })
})
