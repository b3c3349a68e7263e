// An account that was switched off, and the sign of life that each call leaves.
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openTestApi, type TestApi } from '../../support/api/open-test-api.ts'

const phone = '9876543210'

async function direct({ databaseUrl }: TestApi): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

test('who was switched off gets no code, does not sign in, and his token opens nothing', async () => {
  const api = await openTestApi()
  const client = await api.register(phone)
  await api.call('POST', '/api/mockotp/send', { phoneNumber: phone, purpose: 'login' })
  await (await direct(api)).query('update shop set is_active = false')
  expect(await api.call('POST', '/api/auth/login', { phoneNumber: phone, otp: '1234' })).toMatchObject({ status: 400 })
  const asked = { phoneNumber: phone, purpose: 'login' }
  expect(await api.call('POST', '/api/mockotp/send', asked)).toMatchObject({ status: 400 })
  expect(await client.call('GET', `/api/client/${client.clientId}`)).toMatchObject({ status: 403 })
})

test('a session remembers when it was last heard of, to ten seconds', async () => {
  const api = await openTestApi()
  const client = await api.register(phone)
  const database = await direct(api)
  const lastSeen = async () =>
    (await database.query<{ at: Date }>('select last_seen_at as at from device_session')).rows[0]?.at.toISOString()
  api.passTime(60_000)
  await client.call('GET', `/api/client/${client.clientId}`)
  expect(await lastSeen()).toBe('2026-11-21T06:01:00.000Z')
  api.passTime(5_000)
  await client.call('GET', `/api/client/${client.clientId}`)
  expect(await lastSeen()).toBe('2026-11-21T06:01:00.000Z')
})
