// Signing in by phone and one-time code (protocols/viveka-billing, sections 2 to 4).
import { expect, test } from 'vitest'
import { clientOf, openTestApi, type SignedIn, type TestApi } from '../../support/api/open-test-api.ts'

const phone = '9876543210'
const fields = { phoneNumber: phone, otp: '1234', ownerName: 'Asha', businessName: 'Asha General Store' }

const send = ({ call }: TestApi, purpose: string, phoneNumber = phone) =>
  call('POST', '/api/mockotp/send', { phoneNumber, purpose })

test('a shop is registered by the code sent to its phone', async () => {
  const api = await openTestApi()
  const sent = await send(api, 'register')
  expect(sent).toMatchObject({ status: 200, body: { success: true, phoneNumber: phone, expiresInSeconds: 600 } })
  const { status, body } = await api.call('POST', '/api/auth/register', fields)
  expect({ status, body }).toEqual({
    status: 201,
    body: {
      success: true,
      message: expect.any(String),
      clientId: expect.stringMatching(/^[0-9a-f]{24}$/),
      phoneNumber: phone,
      ownerName: 'Asha',
      businessName: 'Asha General Store',
      token: expect.any(String),
      deviceSessionId: expect.stringMatching(/^[0-9a-f]{24}$/),
    },
  })
})

test('a phone that is registered cannot register again, whatever its code says', async () => {
  const api = await openTestApi()
  await api.register(phone)
  expect(await api.call('POST', '/api/auth/register', { ...fields, otp: '0000' })).toMatchObject({ status: 409 })
  expect(await send(api, 'register')).toMatchObject({ status: 400 })
})

test.each([
  ['a code of the other purpose', 'login', '1234'],
  ['a wrong code', 'register', '4321'],
] as const)('%s registers nobody', async (_, purpose, otp) => {
  const api = await openTestApi()
  await send(api, purpose)
  expect(await api.call('POST', '/api/auth/register', { ...fields, otp })).toMatchObject({ status: 400 })
})

test('a code is good for ten minutes', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  api.passTime(600_000)
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 400 })
})

test('after five wrong tries the right code is of no use either', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  for (const otp of ['1', '2', '3', '4', '5'])
    expect(await api.call('POST', '/api/auth/register', { ...fields, otp: `000${otp}` })).toMatchObject({ status: 400 })
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 400 })
  await send(api, 'register')
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 201 })
})

test('a code is good once', async () => {
  const api = await openTestApi()
  await api.register(phone)
  await send(api, 'login')
  const logIn = () => api.call('POST', '/api/auth/login', { phoneNumber: phone, otp: '1234' })
  expect(await logIn()).toMatchObject({ status: 200 })
  expect(await logIn()).toMatchObject({ status: 401 })
})

test('three codes an hour go to a phone, refused ones not counted', async () => {
  const api = await openTestApi()
  for (let time = 0; time < 2; time += 1) expect(await send(api, 'register')).toMatchObject({ status: 200 })
  expect(await send(api, 'login')).toMatchObject({ status: 404 })
  expect(await send(api, 'register')).toMatchObject({ status: 200 })
  expect(await send(api, 'register')).toMatchObject({ status: 429 })
  await api.call('POST', '/api/otp/clear', { phoneNumber: phone })
  expect(await send(api, 'register')).toMatchObject({ status: 429 })
  api.passTime(3_600_000)
  expect(await send(api, 'register')).toMatchObject({ status: 200 })
})

test('a new sign-in, also on the same device, ends every other', async () => {
  const api = await openTestApi()
  const first = await api.register(phone)
  const read = (client = first) => client.call('GET', `/api/client/${client.clientId}`)
  expect(await read()).toMatchObject({ status: 200 })
  await send(api, 'login')
  const { body } = await api.call<SignedIn>('POST', '/api/auth/login', { ...fields, deviceId: 'registration-device' })
  const second = clientOf(api.call, body)
  expect(await read()).toMatchObject({ status: 401 })
  expect(await read(second)).toMatchObject({ status: 200 })
})

test('who signs out is out', async () => {
  const api = await openTestApi()
  const client = await api.register(phone)
  const out = await client.call('POST', '/api/auth/logout', {})
  expect(out).toMatchObject({ status: 200, body: { success: true, deviceSessionId: client.deviceSessionId } })
  expect(await client.call('GET', `/api/client/${client.clientId}`)).toMatchObject({ status: 401 })
})

test('a token is good for seven days, a forged one never', async () => {
  const api = await openTestApi()
  const client = await api.register(phone)
  const url = `/api/client/${client.clientId}`
  // Of the very last letter two bits mean nothing.
  const forged = client.token.replace(/.(?=.$)/, last => (last === 'A' ? 'B' : 'A'))
  expect(await api.call('GET', url)).toMatchObject({ status: 401 })
  expect(await api.call('GET', url, undefined, { headers: { authorization: `Bearer ${forged}` } })).toMatchObject({
    status: 401,
  })
  api.passTime(7 * 24 * 3_600_000 - 1_000)
  expect(await client.call('GET', url)).toMatchObject({ status: 200 })
  api.passTime(2_000)
  expect(await client.call('GET', url)).toMatchObject({ status: 401 })
})

test('in production the code is random, goes out as a text, and the mock is not there', async () => {
  const api = await openTestApi({ isProduction: true })
  expect(await send(api, 'register')).toMatchObject({ status: 404 })
  await api.call('POST', '/api/otp/send', { phoneNumber: phone, purpose: 'register' })
  expect(api.texts).toEqual([{ phone, code: '7305' }])
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 400 })
  expect(await api.call('POST', '/api/auth/register', { ...fields, otp: '7305' })).toMatchObject({ status: 201 })
})

test('what is wrong with a registration is said field by field', async () => {
  const api = await openTestApi()
  const { status, body } = await api.call('POST', '/api/auth/register', {
    phoneNumber: '98765',
    otp: 'abcd',
    ownerName: ' A ',
    businessName: 'Asha Stores',
    gstin: '29ABCDE1234F2Z',
  })
  expect({ status, body }).toEqual({
    status: 400,
    body: {
      success: false,
      message: 'Validation failed',
      error: 'Validation failed',
      errors: [
        'phoneNumber: must be 10 to 15 digits',
        'otp: must be 4 to 6 digits',
        'ownerName: must have at least 2 characters',
        'gstin: is not of the form of a GSTIN',
      ],
    },
  })
})

test('a retried registration gets its first answer again', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  const options = { headers: { 'x-idempotency-key': 'k1' }, address: '10.9.9.9' }
  const first = await api.call('POST', '/api/auth/register', fields, options)
  expect(first.status).toBe(201)
  expect(await api.call('POST', '/api/auth/register', fields, options)).toMatchObject({ status: 201, body: first.body })
  const other = { ...fields, ownerName: 'Ravi' }
  expect(await api.call('POST', '/api/auth/register', other, options)).toMatchObject({ status: 422 })
})

test('a retried sign-in gets its first answer again, though its code was used up', async () => {
  const api = await openTestApi()
  await api.register(phone)
  await send(api, 'login')
  const options = { headers: { 'x-idempotency-key': 'k1' }, address: '10.9.9.9' }
  const login = { phoneNumber: phone, otp: '1234' }
  const first = await api.call('POST', '/api/auth/login', login, options)
  expect(first.status).toBe(200)
  expect(await api.call('POST', '/api/auth/login', login, options)).toMatchObject({ status: 200, body: first.body })
  expect(await api.call('POST', '/api/auth/login', login)).toMatchObject({ status: 401 })
})
