// Customers from a phone (protocols/viveka-billing, section 9).
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'

interface Kept {
  readonly clientCustomer: { readonly _id: string; readonly name: string }
  readonly isNew: boolean
}

const ravi = { name: 'Ravi Kumar', phone: '9845012345' }
const keep = ({ call, clientId }: TestClient, fields: object = ravi) =>
  call<Kept>('POST', '/api/business/client-customers', { clientId, ...fields })
const list = async ({ call, clientId }: TestClient, query = '') =>
  (await call<{ clientCustomers: object[] }>('GET', `/api/business/client-customers/${clientId}${query}`)).body
    .clientCustomers

test('a customer is known by phone: the second time he is the same one, changed', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const first = await keep(shop)
  expect(first).toMatchObject({
    status: 201,
    body: {
      isNew: true,
      clientCustomer: {
        clientId: shop.clientId,
        phoneNumber: '9845012345',
        name: 'Ravi Kumar',
        address: '',
        emailId: '',
        gstNo: '',
        firstSeenAt: '2026-11-21T06:00:00.000Z',
        lastPurchaseAt: null,
        isActive: true,
      },
    },
  })
  const again = await keep(shop, { ...ravi, name: 'Ravi K' })
  const { _id } = first.body.clientCustomer
  expect(again).toMatchObject({ status: 201, body: { isNew: false, clientCustomer: { _id, name: 'Ravi K' } } })
  expect(await list(shop)).toHaveLength(1)
})

test('he is found by phone, or nobody is', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  await keep(shop)
  const find = (phone: string) => shop.call('GET', `/api/business/client-customers/${shop.clientId}/${phone}`)
  expect((await find('9845012345')).body).toMatchObject({ clientCustomer: { name: 'Ravi Kumar' } })
  expect((await find('9845099999')).body).toEqual({ success: true, clientCustomer: null })
})

test('the newest come first', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  for (const [index, name] of ['First', 'Second', 'Third'].entries()) {
    api.passTime(1_000)
    await keep(shop, { name, phone: `984501234${index}` })
  }
  expect(await list(shop)).toMatchObject([{ name: 'Third' }, { name: 'Second' }, { name: 'First' }])
})

test('one who is set aside is hidden, shown when asked for, and comes back with his phone', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const { _id } = (await keep(shop)).body.clientCustomer
  const url = `/api/business/client-customers/${shop.clientId}/${_id}`
  expect(await shop.call('DELETE', url)).toMatchObject({ status: 200 })
  expect(await list(shop)).toEqual([])
  expect(await list(shop, '?includeInactive=true')).toMatchObject([{ _id, isActive: false }])
  expect(await shop.call('DELETE', url)).toMatchObject({ status: 404 })
  expect((await keep(shop)).body).toMatchObject({ isNew: false, clientCustomer: { _id, isActive: true } })
})

test('what the shop asks for must be given, and what it does not ask for is not kept', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const particulars = { ...ravi, address: '12 Temple Road', emailId: 'ravi@example.com' }
  expect((await keep(shop, particulars)).body.clientCustomer).toMatchObject({ address: '', emailId: '' })
  const settings = { clientSettings: { customerFields: { address: true } } }
  await shop.call('PUT', `/api/client/${shop.clientId}`, settings)
  const other = { name: 'Meena', phone: '9845011111' }
  expect(await keep(shop, other)).toMatchObject({ status: 400, body: { message: 'Missing: address' } })
  expect((await keep(shop, particulars)).body.clientCustomer).toMatchObject({ address: '12 Temple Road', emailId: '' })
  expect(await keep(shop, { ...ravi, name: 'Ravi K' })).toMatchObject({ status: 400 })
})

test('a phone is one customer’s', async () => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  await keep(shop)
  const { _id } = (await keep(shop, { name: 'Meena', phone: '9845011111' })).body.clientCustomer
  const url = `/api/business/client-customers/${shop.clientId}/${_id}`
  expect(await shop.call('PUT', url, { phone: ravi.phone })).toMatchObject({ status: 409 })
  expect(await shop.call('PUT', url, { phone: '9845022222' })).toMatchObject({ status: 200 })
})

test.each([
  [{ phone: '98450' }],
  [{ name: 'R' }],
  [{ emailId: 'nowhere' }],
  [{ gstNo: '29ABC' }],
  [{ address: 'x'.repeat(501) }],
])('%j is refused', async changed => {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  expect(await keep(shop, { ...ravi, ...changed })).toMatchObject({ status: 400 })
  expect(await list(shop)).toEqual([])
})
