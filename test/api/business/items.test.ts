// Items and their groups from a phone (protocols/viveka-billing, sections 6 and 7), and what counters see of them.
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'

interface Item {
  readonly _id: string
  readonly name: string
  readonly stock: number
  readonly groupId: string | null
}

const make = async ({ call, clientId }: TestClient, fields: object) =>
  (await call<{ item: Item }>('POST', '/api/business/items', { clientId, ...fields })).body.item
const list = async ({ call, clientId }: TestClient, query = '') =>
  (await call<{ items: Item[] }>('GET', `/api/business/items/${clientId}${query}`)).body.items
const makeGroup = async ({ call, clientId }: TestClient, name: string) =>
  (await call<{ itemGroup: { _id: string } }>('POST', '/api/business/item-groups', { clientId, name })).body.itemGroup

test('an item is made, listed, changed and set aside, and comes back', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const item = await make(shop, { name: ' Lux Soap ', price: 40.5, stock: 12, unit: 'pcs' })
  expect(item).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    productId: item._id,
    clientId: shop.clientId,
    groupId: null,
    name: 'Lux Soap',
    price: 40.5,
    dealerIds: [],
    stock: 12,
    lowStockQuantity: 5,
    unit: 'pcs',
    description: '',
    isActive: true,
    createdAt: '2026-11-21T06:00:00.000Z',
    updatedAt: '2026-11-21T06:00:00.000Z',
  })
  expect(await list(shop)).toEqual([item])
  const url = `/api/business/items/${shop.clientId}/${item._id}`
  api.passTime(1_000)
  const changed = await shop.call('PUT', url, { price: 42, stock: 10 })
  expect(changed.body).toMatchObject({
    item: { price: 42, stock: 10, name: 'Lux Soap', updatedAt: '2026-11-21T06:00:01.000Z' },
  })
  expect(await shop.call('DELETE', url)).toMatchObject({ status: 200, body: { success: true } })
  expect(await list(shop)).toEqual([])
  await shop.call('PUT', url, { isActive: true })
  expect(await list(shop)).toMatchObject([{ name: 'Lux Soap', stock: 10 }])
})

test.each([
  [{ price: 1 }, 'name'],
  [{ name: 'A', price: 1 }, 'name'],
  [{ name: 'Soap' }, 'price'],
  [{ name: 'Soap', price: -1 }, 'price'],
  [{ name: 'Soap', price: 1.005 }, 'price'],
  [{ name: 'Soap', price: '40' }, 'price'],
  [{ name: 'Soap', price: 1, stock: 1.5 }, 'stock'],
  [{ name: 'Soap', price: 1, stock: -1 }, 'stock'],
  [{ name: 'Soap', price: 1, unit: 'barrel' }, 'unit'],
  [{ name: 'Soap', price: 1, groupId: 'nothing' }, 'groupId'],
])('%j is refused, and the field is named', async (fields, field) => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const { status, body } = await shop.call<{ errors: string[] }>('POST', '/api/business/items', fields)
  expect({ status, errors: body.errors.map(text => text.split(':')[0]) }).toEqual({ status: 400, errors: [field] })
  expect(await list(shop)).toEqual([])
})

test('a price of nothing is a price', async () => {
  const api = await openTestApi()
  expect(await make(await api.register('9876543210'), { name: 'Gift', price: 0 })).toMatchObject({ price: 0 })
})

test('groups hold items; a group that goes leaves its items without one', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const group = await makeGroup(shop, 'Soaps')
  const soap = await make(shop, { name: 'Lux', price: 40, groupId: group._id })
  await make(shop, { name: 'Tea', price: 250 })
  expect(await list(shop, `?groupId=${group._id}`)).toMatchObject([{ name: 'Lux' }])
  const url = `/api/business/item-groups/${shop.clientId}`
  expect((await shop.call('GET', url)).body).toMatchObject({
    itemGroups: [{ name: 'Soaps', description: '' }],
    data: { itemGroups: [{ name: 'Soaps' }] },
  })
  const renamed = await shop.call('PUT', `${url}/${group._id}`, { description: 'for washing' })
  expect(renamed.body).toMatchObject({ itemGroup: { name: 'Soaps', description: 'for washing' } })
  await shop.call('DELETE', `${url}/${group._id}`)
  expect((await shop.call('GET', url)).body).toMatchObject({ itemGroups: [] })
  expect((await list(shop)).find(({ _id }) => _id === soap._id)).toMatchObject({ groupId: null })
  expect(await shop.call('DELETE', `${url}/${group._id}`)).toMatchObject({ status: 404 })
})

test('another shop’s item or group is not there', async () => {
  const api = await openTestApi()
  const [mine, other] = [await api.register('9876543210'), await api.register('9876543211')]
  const [item, group] = [await make(other, { name: 'Lux', price: 40 }), await makeGroup(other, 'Soaps')]
  const url = `/api/business/items/${mine.clientId}/${item._id}`
  expect(await mine.call('PUT', url, { price: 1 })).toMatchObject({ status: 404 })
  expect(await mine.call('DELETE', url)).toMatchObject({ status: 404 })
  const asked = { name: 'Soap', price: 1, groupId: group._id }
  expect(await mine.call('POST', '/api/business/items', asked)).toMatchObject({ status: 400 })
  expect(await list(mine)).toEqual([])
  expect(await list(other)).toMatchObject([{ name: 'Lux', isActive: true }])
})

test('what a phone does is a chain of its own that every counter pulls', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const item = await make(shop, { name: 'Lux', price: 40, stock: 3 })
  const counter = await enrolCounter(api, shop)
  const { body } = await counter.pull(0)
  expect(body.changes.map(({ kind, number, by }) => ({ kind, number, by }))).toEqual([
    { kind: 'counter.added', number: 1, by: '9876543210' },
    { kind: 'items.saved', number: 2, by: '9876543210' },
    { kind: 'stock.moved', number: 3, by: '9876543210' },
  ])
  expect(JSON.parse(body.changes[1]?.body ?? '')).toMatchObject({
    items: [{ fields: { name: 'Lux', pricePaise: 4_000, unit: 'nos', lowStockThousandths: 5_000 } }],
  })
  expect(item.stock).toBe(3)
})

test('what a counter saves and moves is in the phone’s list; of one field saved twice the later stays', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const { _id } = await make(shop, { name: 'Lux', price: 40, stock: 5 })
  const counter = await enrolCounter(api, shop, aCounter('A1'))
  const pulled = await counter.pull(0)
  const id = JSON.parse(pulled.body.changes[1]?.body ?? '').items[0].id
  const chain = chainOf(counter.counter.id)
  const now = Date.UTC(2026, 10, 21, 6)
  const saved = (fields: object, stamp: number) =>
    chain.next({ kind: 'items.saved', body: JSON.stringify({ items: [{ id, fields }], stamp }) })
  const moved = { moves: [{ itemId: id, deltaThousandths: -2_500, cause: 'write_off', note: '' }] }
  await counter.push([
    saved({ name: 'Lux Rose', pricePaise: 4_500 }, now * 1000 + 10),
    saved({ name: 'Older' }, now * 1000 - 10),
    chain.next({ kind: 'stock.moved', body: JSON.stringify(moved) }),
  ])
  expect(await list(shop)).toMatchObject([{ _id, name: 'Lux Rose', price: 45, stock: 2 }])
})
