// Dealers from a phone, and what they sell to the shop (protocols/viveka-billing, section 8).
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { openDealerShop } from '../../support/api/dealer-shop.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

const listed = async ({ read, shop }: Awaited<ReturnType<typeof openDealerShop>>) =>
  (await read<{ dealers: object[] }>(`/${shop.clientId}`)).dealers

test('a dealer is made, listed, changed and set aside', async () => {
  const opened = await openDealerShop()
  const { api, dealerId, shop } = opened
  api.passTime(1_000)
  const made = await shop.call<{ dealer: { _id: string } }>('POST', '/api/dealers', {
    clientId: shop.clientId,
    name: ' Ganga Traders ',
    contactPerson: 'Mr. Iyer',
    phoneNumber: '9840012346',
    email: 'orders@ganga.example',
    address: '7 Market Yard, Pune',
    logoUrl: 'https://ganga.example/logo.png',
  })
  const { dealer } = made.body
  expect(made.status).toBe(201)
  expect(dealer).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    clientId: shop.clientId,
    name: 'Ganga Traders',
    contactPerson: 'Mr. Iyer',
    phoneNumber: '9840012346',
    email: 'orders@ganga.example',
    address: '7 Market Yard, Pune',
    logoUrl: 'https://ganga.example/logo.png',
    isActive: true,
    createdAt: '2026-11-21T06:00:05.000Z',
    updatedAt: '2026-11-21T06:00:05.000Z',
  })
  expect(await listed(opened)).toMatchObject([{ name: 'Ganga Traders' }, { _id: dealerId }])
  const url = `/api/dealers/${shop.clientId}/${dealer._id}`
  api.passTime(1_000)
  const changed = await shop.call('PUT', url, { contactPerson: 'Mrs. Iyer', phoneNumber: '', logoUrl: '' })
  expect(changed).toMatchObject({
    status: 200,
    body: {
      dealer: {
        name: 'Ganga Traders',
        contactPerson: 'Mrs. Iyer',
        phoneNumber: '',
        logoUrl: '',
        email: 'orders@ganga.example',
      },
    },
  })
  expect(await shop.call('PUT', url, {})).toMatchObject({
    status: 200,
    body: { dealer: { contactPerson: 'Mrs. Iyer' } },
  })
  expect(await shop.call('DELETE', url)).toMatchObject({ status: 200, body: { success: true } })
  expect(await listed(opened)).toMatchObject([{ _id: dealerId }])
  expect(await shop.call('PUT', url, { name: 'Back' })).toMatchObject({ status: 404 })
  expect(await shop.call('DELETE', url)).toMatchObject({ status: 404 })
})

test.each([
  [{}, 'name'],
  [{ name: 'K' }, 'name'],
  [{ name: 'Kaveri', phoneNumber: '12345' }, 'phoneNumber'],
  [{ name: 'Kaveri', email: 'nowhere' }, 'email'],
  [{ name: 'Kaveri', logoUrl: 'logo' }, 'logoUrl'],
])('a dealer with %j is refused, and the field is named', async (fields, field) => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const { body, status } = await shop.call<{ errors: string[] }>('POST', '/api/dealers', fields)
  expect({ status, errors: body.errors.map(text => text.split(':')[0]) }).toEqual({ status: 400, errors: [field] })
})

test('older phones say /dealer', async () => {
  const { dealerId, shop } = await openDealerShop()
  expect(await shop.call('GET', `/api/dealer/${shop.clientId}`)).toMatchObject({
    status: 200,
    body: { dealers: [{ _id: dealerId }] },
  })
})

test('a dealer’s items are those that name him; low ones are at their mark or below', async () => {
  const { dealerId, ids, read, shop } = await openDealerShop()
  const of = `/${shop.clientId}/${dealerId}`
  expect(await read(`${of}/items`)).toMatchObject({
    items: [
      { _id: ids.soap, dealerIds: [dealerId], stock: 2, lowStockQuantity: 5 },
      { _id: ids.tea, dealerIds: [dealerId] },
    ],
  })
  expect(await read(`${of}/items/low-stock`)).toMatchObject({ items: [{ _id: ids.soap }] })
  const tea = `/api/business/items/${shop.clientId}/${ids.tea}`
  await shop.call('PUT', tea, { stock: 5 })
  expect(await read(`${of}/items/low-stock`)).toMatchObject({ items: [{ _id: ids.soap }, { _id: ids.tea }] })
  await shop.call('DELETE', tea)
  expect(await read(`${of}/items`)).toMatchObject({ items: [{ _id: ids.soap }] })
})

test('what to order is twice the mark less what is there, at least one; lowest stock first', async () => {
  const { dealerId, ids, read, shop } = await openDealerShop()
  const change = (id: string, fields: object) => shop.call('PUT', `/api/business/items/${shop.clientId}/${id}`, fields)
  await change(ids.tea, { stock: 0, lowStockQuantity: 0 })
  await change(ids.rice, { stock: 3, lowStockQuantity: 3, dealerIds: [dealerId] })
  expect(await read(`/${shop.clientId}/${dealerId}/orders/recommendations`)).toMatchObject({
    success: true,
    recommendations: [
      { _id: ids.tea, name: 'Red Tea', stock: 0, suggestedQty: 1 },
      { _id: ids.soap, name: 'Lux Soap', stock: 2, suggestedQty: 8 },
      { _id: ids.rice, name: 'Rice', stock: 3, suggestedQty: 3 },
    ],
  })
})

test('an item’s dealers are exactly those that are named last', async () => {
  const { dealerId, ids, shop } = await openDealerShop()
  const { body } = await shop.call<{ dealer: { _id: string } }>('POST', '/api/dealers', { name: 'Ganga' })
  const change = async (dealerIds: string[]) =>
    (await shop.call('PUT', `/api/business/items/${shop.clientId}/${ids.soap}`, { dealerIds })).body
  expect(await change([body.dealer._id])).toMatchObject({ item: { dealerIds: [body.dealer._id] } })
  expect(await change([body.dealer._id, dealerId])).toMatchObject({
    item: { dealerIds: expect.arrayContaining([dealerId]) },
  })
  expect(await change([])).toMatchObject({ item: { dealerIds: [] } })
})

test('an item names no dealer that is not there, was set aside or is another shop’s', async () => {
  const { api, dealerId, ids, shop } = await openDealerShop()
  const other = await api.register('9876543211')
  const foreign = await other.call<{ dealer: { _id: string } }>('POST', '/api/dealers', { name: 'Ganga' })
  await shop.call('DELETE', `/api/dealers/${shop.clientId}/${dealerId}`)
  for (const id of [foreign.body.dealer._id, dealerId, 'f'.repeat(24)]) {
    const url = `/api/business/items/${shop.clientId}/${ids.rice}`
    expect(await shop.call('PUT', url, { dealerIds: [id] })).toMatchObject({ status: 400, body: { success: false } })
  }
  const { body } = await shop.call<{ items: object[] }>('GET', `/api/business/items/${shop.clientId}`)
  expect(body.items).toMatchObject([{ dealerIds: [] }, { dealerIds: [] }, { dealerIds: [] }])
})

test('another shop’s dealer is not there', async () => {
  const { api, dealerId, shop } = await openDealerShop()
  const other = await api.register('9876543211')
  const of = `/api/dealers/${other.clientId}/${dealerId}`
  expect(await other.call('PUT', of, { name: 'Mine' })).toMatchObject({ status: 404 })
  expect(await other.call('DELETE', of)).toMatchObject({ status: 404 })
  for (const path of [
    'items',
    'items/low-stock',
    'orders/recommendations',
    'orders',
    'payments',
    'summary',
    'transactions',
  ])
    expect(await other.call('GET', `${of}/${path}`)).toMatchObject({ status: 404 })
  expect(await other.call('GET', `/api/dealers/${shop.clientId}`)).toMatchObject({ status: 403 })
})

test('the same key makes one dealer', async () => {
  const opened = await openDealerShop()
  const make = () =>
    opened.shop.call('POST', '/api/dealers', { name: 'Ganga' }, { headers: { 'x-idempotency-key': 'k1' } })
  const [first, second] = [await make(), await make()]
  expect(second).toMatchObject({ status: 201, body: first.body as object })
  expect(await listed(opened)).toHaveLength(2)
})

test('counters hear of the dealer and of what he sells', async () => {
  const { api, shop } = await openDealerShop()
  const { body } = await (await enrolCounter(api, shop)).pull(0)
  const saved = (kind: string) => body.changes.filter(one => one.kind === kind).map(one => JSON.parse(one.body))
  const [dealer] = saved('dealer.saved')
  expect(dealer).toMatchObject({
    fields: { name: 'Kaveri Distributors', phone: '9840012345', paymentDays: 30, isActive: true },
  })
  const [soap] = saved('items.saved')
  expect(saved('dealer_items.saved')).toMatchObject([
    { links: [{ dealerId: dealer.id, itemId: soap.items[0].id, fields: { isActive: true } }] },
    { links: [{ dealerId: dealer.id, fields: { isActive: true } }] },
  ])
})

test('what a counter saves of a dealer and of his items is in the phone’s answers', async () => {
  const { api, dealerId, ids, read, shop } = await openDealerShop()
  const counter = await enrolCounter(api, shop, aCounter('A1'))
  const { body } = await counter.pull(0)
  const saved = (kind: string, index = 0) =>
    JSON.parse(body.changes.filter(one => one.kind === kind)[index]?.body ?? '')
  const dealer: string = saved('dealer.saved').id
  const rice: string = saved('items.saved', 2).items[0].id
  const chain = chainOf(counter.counter.id)
  const post = (kind: string, said: object) => chain.next({ kind, body: JSON.stringify(said) })
  const stamp = Date.UTC(2026, 10, 21, 7) * 1000
  const link = { dealerId: dealer, itemId: rice, fields: { code: 'K-9', pricePaise: 4_500 } }
  await counter.push([
    post('dealer.saved', { id: dealer, fields: { contactPerson: 'Mr. Iyer' }, stamp }),
    post('dealer_items.saved', { links: [link], stamp }),
  ])
  expect(await read(`/${shop.clientId}`)).toMatchObject({
    dealers: [{ _id: dealerId, name: 'Kaveri Distributors', contactPerson: 'Mr. Iyer' }],
  })
  expect(await read(`/${shop.clientId}/${dealerId}/items`)).toMatchObject({
    items: [{ _id: ids.soap }, { _id: ids.tea }, { _id: ids.rice, dealerIds: [dealerId] }],
  })
})
