// What a token whose session is over can still do: nothing, and it is told so before anything else.
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'

const otherShop = '01a20051037474ac454b2109'
const itemsOf = async ({ call, clientId }: TestClient) =>
  (await call<{ items: unknown[] }>('GET', `/api/business/items/${clientId}`)).body.items

/** A shop, and its token from before it signed in on another phone. */
async function signInElsewhere() {
  const api = await openTestApi()
  const old = await api.register('9876543210')
  await api.call('POST', '/api/mockotp/send', { phoneNumber: '9876543210', purpose: 'login' })
  const login = { phoneNumber: '9876543210', otp: '1234', deviceId: 'another' }
  const { body } = await api.call<{ token: string }>('POST', '/api/auth/login', login)
  const headers = { authorization: `Bearer ${body.token}` }
  const call: TestClient['call'] = (method, url, sent, options = {}) =>
    api.call(method, url, sent, { ...options, headers: { ...headers, ...options.headers } })
  return { old, now: { ...old, call } }
}

test('what is written with it is not kept, and its key keeps no answer', async () => {
  const { now, old } = await signInElsewhere()
  const soap = { clientId: old.clientId, name: 'Lux Soap', price: 40 }
  const headers = { 'idempotency-key': 'soap' }
  expect(await old.call('POST', '/api/business/items', soap, { headers })).toMatchObject({ status: 401 })
  expect(await itemsOf(now)).toEqual([])
  expect(await now.call('POST', '/api/business/items', soap, { headers })).toMatchObject({ status: 201 })
  expect(await old.call('POST', '/api/business/items', soap, { headers })).toMatchObject({
    ...{ status: 401, body: { success: false, code: 'session_over' } },
  })
})

test.each([
  ['a body that is not as described', 'POST', '/api/business/items', { price: 'much' }],
  ['another shop’s clientId', 'POST', '/api/business/items', { clientId: otherShop, name: 'Lux Soap', price: 40 }],
  ['an id that names nothing', 'GET', `/api/business/carts/${otherShop}`, undefined],
  ['its own end', 'POST', '/api/auth/logout', {}],
] as const)('with %s it hears of its end, not of that', async (_, method, url, body) => {
  const { old } = await signInElsewhere()
  expect(await old.call(method, url, body)).toMatchObject({ status: 401, body: { code: 'session_over' } })
})

test('more phones sign out at once than the database has lines, and all are out', async () => {
  const api = await openTestApi()
  const phones = Array.from({ length: 40 }, (_, index) => String(9_800_000_000 + index))
  const shops = await Promise.all(phones.map(phone => api.register(phone)))
  const left = await Promise.all(shops.map(({ call }) => call('POST', '/api/auth/logout', {})))
  expect(left.map(({ status }) => status)).toEqual(phones.map(() => 200))
  const after = await Promise.all(shops.map(({ call, clientId }) => call('GET', `/api/client/${clientId}`)))
  expect(after.map(({ status }) => status)).toEqual(phones.map(() => 401))
})
