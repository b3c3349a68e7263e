// Sync of a phone that was offline (protocols/viveka-billing, section 15).
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { invoicesOf, makeItem, type PhoneInvoice, paymentsOf, sell, stockOf } from '../../support/api/phone-sales.ts'
import { openRealCounter, replayLog } from '../../support/api/real-counter.ts'

interface Answer {
  readonly message: string
  readonly errors?: readonly string[]
  readonly summary: Readonly<Record<string, number>>
  readonly synced: Readonly<Record<string, readonly string[]>>
  readonly data: {
    readonly items: readonly { readonly _id: string; readonly name: string; readonly stock: number }[]
    readonly invoices: readonly PhoneInvoice[]
    readonly payments: readonly { readonly amount: number; readonly paidAt: string }[]
    readonly clientCustomers: readonly object[]
    readonly purchaseHistory: readonly object[]
    readonly itemGroups: readonly object[]
  }
}

const sync = ({ call }: TestClient, said: unknown, key?: string) =>
  call<Answer>('POST', '/api/sync', said, key === undefined ? {} : { headers: { 'x-idempotency-key': key } })

async function openShop() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  return { api, shop, lux: await makeItem(shop) }
}

test('a phone asks whether it may sync', async () => {
  const { api, shop } = await openShop()
  expect((await shop.call('POST', '/api/readytosync')).body).toEqual({
    ...{ success: true, message: 'OK', ready: true, clientId: shop.clientId },
  })
  expect(await api.call('POST', '/api/readytosync')).toMatchObject({ status: 401 })
  expect(await api.call('POST', '/api/sync', {})).toMatchObject({ status: 401 })
})

test('nothing to send brings everything the shop has', async () => {
  const { lux, shop } = await openShop()
  await shop.call('POST', '/api/business/item-groups', { name: 'Soaps' })
  await shop.call('DELETE', `/api/business/items/${shop.clientId}/${lux}`)
  const { body, status } = await sync(shop, {})
  expect({ status, message: body.message }).toEqual({ status: 200, message: 'Sync completed successfully' })
  expect(Object.values(body.summary)).toEqual([0, 0, 0, 0, 0])
  expect(body.data).toMatchObject({
    ...{ itemGroups: [{ name: 'Soaps' }], items: [{ _id: lux, isActive: false }], clientCustomers: [] },
    ...{ invoices: [], payments: [], purchaseHistory: [] },
  })
})

test('items, bills and payments of a day without a network', async () => {
  const { api, lux, shop } = await openShop()
  const old = await makeItem(shop, { name: 'Old pen', price: 5 })
  const open = (await sell(shop, [{ productId: lux, quantity: 1 }])).body.invoice
  api.passTime(60_000)
  const buyer = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }
  const { body } = await sync(shop, {
    clientId: shop.clientId,
    item: {
      create: [{ _id: 'local-7', name: 'Tea', price: 250, stock: 4 }],
      update: [{ _id: lux, price: 42 }],
      delete: [old],
    },
    invoice: {
      create: [
        { ...buyer, products: [{ productId: lux, itemName: 'Lux', costPerUnit: 41, quantity: 2 }], paidAmount: 82 },
        {
          products: [{ itemName: 'Lux Soap', costPerUnit: 10, quantity: 3 }],
          totalDiscount: 5,
          invoiceNumber: 'off-1',
        },
      ],
    },
    payment: { create: [{ invoiceId: open._id, amount: 40, method: 'upi', paidAt: '2026-11-21T06:00:30.000Z' }] },
  })
  expect(body.summary).toEqual({
    ...{ itemsCreated: 2, itemsUpdated: 1, itemsDeleted: 1, invoicesCreated: 2, paymentsCreated: 1 },
  })
  for (const [name, count] of Object.entries(body.summary)) expect(body.synced[name]).toHaveLength(count)
  const { data, synced } = body
  expect(synced).toMatchObject({ itemsUpdated: [lux], itemsDeleted: [old] })
  const named = (id: string | undefined) => data.items.find(({ _id }) => _id === id)
  expect(synced.itemsCreated?.map(named)).toMatchObject([
    { name: 'Tea', stock: 4 },
    { name: 'Lux Soap', stock: 0, price: 10 },
  ])
  expect(named(lux)).toMatchObject({ price: 42, stock: 97 })
  expect(synced.invoicesCreated?.map(id => data.invoices.find(({ _id }) => _id === id))).toMatchObject([
    { totalAmount: 82, isFinalized: true, clientCustomerName: 'Ravi' },
    { totalAmount: 25, isFinalized: false, invoiceNumber: 'off-1' },
  ])
  expect(data.payments.map(({ amount }) => amount).sort()).toEqual([40, 82])
  expect(await paymentsOf(shop, open._id)).toMatchObject([
    { _id: synced.paymentsCreated?.[0], method: 'upi', paidAt: '2026-11-21T06:00:30.000Z' },
  ])
  expect(data.purchaseHistory).toMatchObject([{ totalAmount: 82 }])
  expect(data.clientCustomers).toMatchObject([{ name: 'Ravi', lastPurchaseAt: '2026-11-21T06:01:00.000Z' }])
})

test.each([
  ['an item nobody has is changed', { item: { update: [{ _id: 'ab'.repeat(12), price: 1 }] } }, 'item.update.0'],
  ['an item nobody has is deleted', { item: { delete: ['ab'.repeat(12)] } }, 'item.delete.0'],
  [
    'a payment is for a bill nobody has',
    { payment: { create: [{ invoiceId: 'ab'.repeat(12), amount: 1 }] } },
    'payment.create.0',
  ],
  [
    'a bill is paid with more than it comes to',
    { invoice: { create: [{ products: [{ itemName: 'Pen', costPerUnit: 5, quantity: 1 }], paidAmount: 6 }] } },
    'invoice.create.0',
  ],
  [
    'two bills have one number',
    {
      invoice: {
        create: [1, 2].map(() => ({
          ...{ products: [{ itemName: 'Pen', costPerUnit: 5, quantity: 1 }], invoiceNumber: 'twice' },
        })),
      },
    },
    'invoice.create.1',
  ],
])('when %s nothing is synced at all', async (_, said, place) => {
  const { lux, shop } = await openShop()
  const item = { create: [{ name: 'Tea', price: 250 }], update: [], delete: [], ...('item' in said ? said.item : {}) }
  const { body, status } = await sync(shop, { ...said, item })
  expect({ status, message: body.message }).toEqual({ status: 400, message: expect.stringContaining(`${place}:`) })
  const { data } = (await sync(shop, {})).body
  expect(data).toMatchObject({ items: [{ _id: lux, stock: 100 }], invoices: [], payments: [] })
})

test.each([
  ['a name too short', { item: { create: [{ name: 'T', price: 1 }] } }, 'item.create.0.name'],
  ['a bill of nothing', { invoice: { create: [{ products: [] }] } }, 'invoice.create.0.products'],
  [
    'a payment of nothing',
    { payment: { create: [{ invoiceId: 'ab'.repeat(12), amount: 0 }] } },
    'payment.create.0.amount',
  ],
  ['a list that is none', { item: { create: {} } }, 'item.create'],
])('%s is refused, and the field is named', async (_, said, field) => {
  const { shop } = await openShop()
  const { body, status } = await sync(shop, said)
  expect({ status, field: body.errors?.[0]?.split(':')[0] }).toEqual({ status: 400, field })
})

test('the same key again brings the first answer and changes nothing', async () => {
  const { lux, shop } = await openShop()
  const said = { invoice: { create: [{ products: [{ productId: lux, quantity: 1 }] }] } }
  const once = await sync(shop, said, 'sync-1')
  expect((await sync(shop, said, 'sync-1')).body).toEqual(once.body)
  expect(await sync(shop, {}, 'sync-1')).toMatchObject({ status: 422 })
  expect(await invoicesOf(shop)).toHaveLength(1)
  expect(await stockOf(shop, lux)).toBe(99)
})

test('another shop’s items and bills are not there, nor is its name to be used', async () => {
  const { api, lux, shop } = await openShop()
  const other = await api.register('9876543211')
  const { _id } = (await sell(shop, [{ productId: lux, quantity: 1 }])).body.invoice
  expect(await sync(other, { item: { update: [{ _id: lux, price: 1 }] } })).toMatchObject({ status: 400 })
  expect(await sync(other, { payment: { create: [{ invoiceId: _id, amount: 1 }] } })).toMatchObject({ status: 400 })
  expect(await sync(other, { clientId: shop.clientId })).toMatchObject({ status: 403 })
  expect((await sync(other, {})).body.data).toMatchObject({ items: [], invoices: [] })
})

test('what was synced makes a whole ledger at a counter', async () => {
  const { api, lux, shop } = await openShop()
  const till = await openRealCounter(api, shop)
  await till.pushAll()
  await sync(shop, {
    item: { create: [{ name: 'Tea', price: 250, stock: 4 }] },
    invoice: {
      create: [
        { products: [{ productId: lux, quantity: 2 }], paidAmount: 80 },
        { products: [{ itemName: 'Gift wrap', costPerUnit: 15, quantity: 2 }] },
      ],
    },
  })
  const { rows } = await replayLog(till.enrolled)
  expect(rows.invoices.count()).toBe(2)
})
