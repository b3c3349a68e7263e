// `POST /otp/verify` of early versions (protocols/viveka-billing, section 3): a code is looked at before it is used.
import { expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../support/api/open-test-api.ts'

const phone = '9876543210'
const fields = { phoneNumber: phone, otp: '1234', ownerName: 'Asha', businessName: 'Asha General Store' }

const send = ({ call }: TestApi, purpose: string) => call('POST', '/api/mockotp/send', { phoneNumber: phone, purpose })
const check = ({ call }: TestApi, more: object = {}) =>
  call('POST', '/api/otp/verify', { phoneNumber: phone, otp: '1234', ...more })

test('the right code is right as often as it is asked, and good for what it was sent for afterwards, once', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  for (const more of [{}, { purpose: 'register' }])
    expect(await check(api, more)).toMatchObject({
      status: 200,
      body: { success: true, phoneNumber: phone, purpose: 'register' },
    })
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 201 })
  expect(await check(api)).toMatchObject({ status: 400, body: { success: false } })
})

test('it is no token: nothing but registering or signing in with the code opens a shop', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  const { body } = await check(api)
  expect(Object.keys(body as object).sort()).toEqual(['message', 'phoneNumber', 'purpose', 'success'])
})

test('of the other purpose it is wrong', async () => {
  const api = await openTestApi()
  await api.register(phone)
  await send(api, 'login')
  expect(await check(api, { purpose: 'register' })).toMatchObject({ status: 400 })
  expect(await check(api)).toMatchObject({ status: 200, body: { purpose: 'login' } })
})

test('after ten minutes it is wrong', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  api.passTime(599_000)
  expect(await check(api)).toMatchObject({ status: 200 })
  api.passTime(1_000)
  expect(await check(api)).toMatchObject({ status: 400 })
})

test('five wrong tries, here and at registering together, and the right code is of no use anywhere', async () => {
  const api = await openTestApi()
  await send(api, 'register')
  for (const otp of ['0001', '0002', '0003']) expect(await check(api, { otp })).toMatchObject({ status: 400 })
  for (const otp of ['0004', '0005'])
    expect(await api.call('POST', '/api/auth/register', { ...fields, otp })).toMatchObject({ status: 400 })
  expect(await check(api)).toMatchObject({ status: 400 })
  expect(await api.call('POST', '/api/auth/register', fields)).toMatchObject({ status: 400 })
})

test.each([
  ['a phone nobody sent a code to', {}],
  ['a code of three digits', { otp: '123' }],
  ['no code', { otp: undefined }],
  ['a purpose there is not', { purpose: 'generic' }],
  ['a number in place of the code', { otp: 1234 }],
  ['SQL', { phoneNumber: "9876543210' or '1'='1" }],
])('%s is answered with 400', async (_, more) => {
  const api = await openTestApi()
  expect(await check(api, more)).toMatchObject({ status: 400, body: { success: false } })
})

test('who only guesses is stopped after ten tries in a quarter of an hour, as at signing in', async () => {
  const api = await openTestApi()
  const guess = () => api.call('POST', '/api/otp/verify', { phoneNumber: phone, otp: '0000' }, { address: '10.1.1.3' })
  for (let time = 0; time < 10; time += 1) expect(await guess()).toMatchObject({ status: 400 })
  expect(await guess()).toMatchObject({ status: 429 })
})
