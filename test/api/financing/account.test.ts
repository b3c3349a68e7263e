// Accounts of the marketplace: e-mail address and password (protocols/financing-realtime, section 1).
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { openTestApi, type TestApi } from '../../support/api/open-test-api.ts'

const user = {
  _id: expect.stringMatching(/^[0-9a-f]{24}$/),
  email: 'meera@nair.example',
  role: 'seller',
  fullName: 'Meera Nair',
  company: 'Nair Wholesale',
  kycStatus: 'pending',
  memberSince: '2026-11-21T06:00:00.000Z',
}

const register = ({ call }: TestApi, fields: object) => call('POST', '/api/auth/register', fields)
const logIn = ({ call }: TestApi, password: string, email = meera.email) =>
  call('POST', '/api/auth/login', { email, password })

test('an account is registered with its particulars in either place, and neither answer holds the password', async () => {
  const api = await openTestApi()
  const nested = await register(api, meera)
  expect(nested).toMatchObject({ status: 201, body: { success: true, token: expect.any(String), user } })
  expect(nested.body).toMatchObject({ data: { user, token: expect.any(String) } })
  expect(JSON.stringify(nested.body)).not.toMatch(/gold|assword|hash/i)
  const { profile, ...rest } = meera
  const flat = await register(api, { ...rest, ...profile, email: 'other@nair.example', confirmPassword: rest.password })
  expect(flat).toMatchObject({ status: 201, body: { user: { ...user, email: 'other@nair.example' } } })
})

test('the older names of the roles mean the same', async () => {
  const api = await openTestApi()
  const as = (role: string) => register(api, { ...meera, role, email: `${role}@nair.example` })
  expect(await as('sme')).toMatchObject({ status: 201, body: { user: { role: 'seller' } } })
  expect(await as('customer')).toMatchObject({ status: 201, body: { user: { role: 'buyer' } } })
})

test.each([
  ['nobody makes himself an admin', { role: 'admin' }, 'role'],
  ['a password has a digit', { password: 'only letters' }, 'password: must have a digit'],
  ['a password has a letter', { password: '12345678' }, 'password: must have a letter'],
  ['a password has 8 characters', { password: 'short 1' }, 'password: must have at least 8 characters'],
  ['two passwords that differ', { confirmPassword: 'gold ring 8' }, 'confirmPassword: is not the same'],
  ['an address that is none', { email: 'meera at nair' }, 'email: is not an e-mail address'],
  ['a company that is missing', { profile: { ...meera.profile, company: undefined } }, 'profile.company'],
  ['a PAN of another form', { profile: { ...meera.profile, panNumber: 'X' } }, 'profile.panNumber'],
] as const)('%s', async (_, changed, said) => {
  const api = await openTestApi()
  const answered = await register(api, { ...meera, ...changed })
  expect(answered).toMatchObject({ status: 400, body: { success: false, error: 'Validation failed' } })
  expect(JSON.stringify(answered.body)).toContain(said)
  expect(await logIn(api, meera.password)).toMatchObject({ status: 401 })
})

test('an address belongs to one account, however it is written', async () => {
  const api = await openTestApi()
  await registerAccount(api)
  expect(await register(api, { ...meera, email: 'MEERA@nair.example' })).toMatchObject({
    status: 409,
    body: { success: false, code: 'email_taken', error: expect.stringContaining('registered already') },
  })
  expect(await logIn(api, meera.password, 'Meera@Nair.Example')).toMatchObject({ status: 200 })
})

test('a retry under its key registers once', async () => {
  const api = await openTestApi()
  const options = { headers: { 'idempotency-key': 'a' }, address: '10.9.9.9' }
  const first = await api.call('POST', '/api/auth/register', meera, options)
  expect(await api.call('POST', '/api/auth/register', meera, options)).toMatchObject({ status: 201, body: first.body })
})

test('five wrong passwords lock the account for two hours, for the right one too', async () => {
  const api = await openTestApi()
  await registerAccount(api)
  for (let tries = 0; tries < 5; tries++) expect(await logIn(api, 'wrong 123')).toMatchObject({ status: 401 })
  expect(await logIn(api, meera.password)).toMatchObject({ status: 423, body: { code: 'account_locked' } })
  api.passTime(2 * 3_600_000 + 1)
  expect(await logIn(api, 'wrong 123')).toMatchObject({ status: 401 })
  expect(await logIn(api, meera.password)).toMatchObject({
    status: 200,
    body: { user: { ...user, lastLogin: '2026-11-21T08:00:00.001Z' } },
  })
})

test('a right password forgives the wrong ones before it', async () => {
  const api = await openTestApi()
  await registerAccount(api)
  const fourWrong = async () => {
    for (let tries = 0; tries < 4; tries++) await logIn(api, 'wrong 123')
  }
  await fourWrong()
  expect(await logIn(api, meera.password)).toMatchObject({ status: 200 })
  await fourWrong()
  expect(await logIn(api, meera.password)).toMatchObject({ status: 200 })
})

test('five tries at the same time are all counted', async () => {
  const api = await openTestApi()
  await registerAccount(api)
  await Promise.all(Array.from({ length: 5 }, () => logIn(api, 'wrong 123')))
  expect(await logIn(api, meera.password)).toMatchObject({ status: 423 })
})

test('an address that nobody has is told the same as a wrong password', async () => {
  const api = await openTestApi()
  await registerAccount(api)
  const [unknown, wrong] = [await logIn(api, 'wrong 123', 'nobody@nair.example'), await logIn(api, 'wrong 123')]
  expect({ status: unknown.status, body: unknown.body }).toEqual({ status: wrong.status, body: wrong.body })
})

test('what is neither an account nor a shop is asked for its phone number', async () => {
  const { call } = await openTestApi()
  const answered = await call('POST', '/api/auth/login', { password: 'gold ring 7' })
  expect(answered).toMatchObject({
    status: 400,
    body: { errors: expect.arrayContaining([expect.stringContaining('phoneNumber')]) },
  })
})

test('the tokens of shops and of accounts open nothing of each other', async () => {
  const api = await openTestApi()
  const [shop, account] = [await api.register('9876543210'), await registerAccount(api)]
  expect(await shop.call('GET', '/api/auth/profile')).toMatchObject({ status: 401 })
  expect(await account.call('GET', `/api/client/${shop.clientId}`)).toMatchObject({ status: 401 })
  expect(await account.call('GET', '/api/counters')).toMatchObject({ status: 401 })
})

test('a token is good for seven days, and for nothing once its account was switched off', async () => {
  const api = await openTestApi()
  const account = await registerAccount(api)
  api.passTime(7 * 24 * 3_600_000 - 1000)
  expect(await account.call('GET', '/api/auth/profile')).toMatchObject({ status: 200 })
  api.passTime(2000)
  expect(await account.call('GET', '/api/auth/profile')).toMatchObject({ status: 401 })
  const again = await registerAccount(api, { ...meera, email: 'again@nair.example' })
  const client = new pg.Client({ connectionString: api.databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('update financing_account set is_active = false')
  expect(await again.call('GET', '/api/auth/profile')).toMatchObject({ status: 403 })
  expect(await logIn(api, meera.password)).toMatchObject({ status: 403 })
})

test('an account reads and changes its own record; fields that are not named stay', async () => {
  const api = await openTestApi()
  const account = await registerAccount(api)
  expect(await account.call('GET', '/api/auth/profile')).toMatchObject({
    status: 200,
    body: { success: true, ...user, user, data: user },
  })
  const address = { street: '1 MG Road', city: 'Pune', state: 'Maharashtra', pincode: '411001' }
  await account.call('PUT', '/api/auth/profile', { profile: { address } })
  expect(await account.call('PUT', '/api/auth/profile', { company: 'Nair & Sons' })).toMatchObject({
    status: 200,
    body: {
      user: { company: 'Nair & Sons', fullName: 'Meera Nair', profile: { address: { ...address, country: 'India' } } },
    },
  })
})

test.each([
  ['nothing', {}],
  ['another address', { email: 'x@nair.example', company: 'X' }],
  ['another role', { role: 'investor', company: 'X' }],
  ['a field that is wrong', { phone: '12' }],
])('a change of %s is refused', async (_, change) => {
  const account = await registerAccount(await openTestApi())
  expect(await account.call('PUT', '/api/auth/profile', change)).toMatchObject({ status: 400 })
  expect(await account.call('GET', '/api/auth/profile')).toMatchObject({ body: user })
})

test('documents hand an account in; outside production it may decide for itself', async () => {
  const account = await registerAccount(await openTestApi())
  const documents = [{ type: 'pan', url: 'https://files.example/pan.pdf' }]
  expect(await account.call('POST', '/api/auth/kyc', { documents, panNumber: 'ABCDE1234F' })).toMatchObject({
    status: 200,
    body: { success: true, kyc: { status: 'submitted', documents, verifiedAt: null } },
  })
  expect(await account.call('POST', '/api/auth/kyc', { status: 'verified' })).toMatchObject({
    body: { kyc: { status: 'verified', documents, verifiedAt: '2026-11-21T06:00:00.000Z' } },
  })
  expect(await account.call('GET', '/api/auth/profile')).toMatchObject({
    body: { kycStatus: 'verified', profile: { panNumber: 'ABCDE1234F' } },
  })
})

test('in production an admin decides, and without documents there is nothing to look at', async () => {
  const account = await registerAccount(await openTestApi({ isProduction: true }))
  const kyc = (body: object) => account.call('POST', '/api/auth/kyc', body)
  expect(await kyc({ status: 'verified' })).toMatchObject({ status: 403, body: { code: 'kyc_decided_by_admin' } })
  expect(await kyc({ documents: [] })).toMatchObject({ status: 400, body: { code: 'kyc_documents_missing' } })
  expect(await kyc({ documents: [{ type: 'passport', url: 'https://a.example' }] })).toMatchObject({ status: 400 })
})
