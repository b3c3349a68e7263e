// What every route has: shapes of refusal, limits, headers.
import { expect, test } from 'vitest'
import { openTestApi } from '../support/api/open-test-api.ts'

test('health tells of the database', async () => {
  const api = await openTestApi()
  expect(await api.call('GET', '/api/health')).toMatchObject({
    status: 200,
    body: { success: true, status: 'OK', timestamp: '2026-11-21T06:00:00.000Z', uptime: 1, memory: { rss: 1 } },
  })
})

test.each([
  ['an unknown route', '/api/nothing', '{}', 404],
  ['broken JSON', '/api/auth/login', '{"phoneNumber":', 400],
  ['a body that is no object', '/api/auth/login', '[]', 400],
  ['no body at all', '/api/auth/login', undefined, 400],
  ['a body above five megabytes', '/api/auth/login', JSON.stringify({ otp: 'x'.repeat(5_300_000) }), 413],
] as const)('%s is refused in the one shape', async (_, url, body, status) => {
  const api = await openTestApi()
  const answered = await api.call('POST', url, body)
  expect(answered).toMatchObject({ status, body: { success: false, message: expect.any(String) } })
  expect(JSON.stringify(answered.body)).not.toMatch(/at .*\.ts/)
})

test('one address may ask a hundred times a minute, and is told how often still', async () => {
  const api = await openTestApi()
  const ask = () => api.call('GET', '/api/health', undefined, { address: '10.1.1.1' })
  const first = await ask()
  expect(first.headers).toMatchObject({
    'x-ratelimit-limit': '100',
    'x-ratelimit-remaining': '99',
    'x-ratelimit-reset': String(Date.UTC(2026, 10, 21, 6, 1) / 1000),
    'ratelimit-limit': '100',
    'ratelimit-remaining': '99',
    'ratelimit-reset': '60',
  })
  for (let time = 1; time < 100; time += 1) expect((await ask()).status).toBe(200)
  expect(await ask()).toMatchObject({ status: 429, body: { success: false } })
  expect(await api.call('GET', '/api/health')).toMatchObject({ status: 200 })
})

test('both ways of sending a code share five in a quarter of an hour', async () => {
  const api = await openTestApi()
  const send = (way: string, time: number) =>
    api.call(
      'POST',
      `/api/${way}/send`,
      { phoneNumber: `987654321${time}`, purpose: 'register' },
      { address: '10.1.1.2' },
    )
  for (const time of [0, 1, 2, 3, 4]) expect((await send(time % 2 === 0 ? 'otp' : 'mockotp', time)).status).toBe(200)
  expect(await send('otp', 5)).toMatchObject({ status: 429 })
  expect(await send('mockotp', 6)).toMatchObject({ status: 429 })
})

test('the address before a proxy counts only where the proxy is trusted', async () => {
  const api = await openTestApi()
  const ask = (address: string, forwarded: string) =>
    api.call('GET', '/api/health', undefined, { address, headers: { 'x-forwarded-for': forwarded } })
  expect((await ask('127.0.0.1', '10.5.5.5')).headers['x-ratelimit-remaining']).toBe('99')
  expect((await ask('127.0.0.1', '10.5.5.6')).headers['x-ratelimit-remaining']).toBe('99')
  expect((await ask('10.7.7.7', '10.5.5.7')).headers['x-ratelimit-remaining']).toBe('99')
  expect((await ask('10.7.7.7', '10.5.5.8')).headers['x-ratelimit-remaining']).toBe('98')
})

test('answers carry the headers that keep browsers careful', async () => {
  const api = await openTestApi()
  expect((await api.call('GET', '/api/health')).headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-xss-protection': '0',
    'strict-transport-security': expect.any(String),
    'content-security-policy': expect.any(String),
  })
})

test('the figures are read on this machine only', async () => {
  const api = await openTestApi()
  await api.call('GET', '/api/health')
  const read = await api.call('GET', '/metrics', undefined, { address: '127.0.0.1' })
  expect(read.body).toContain('galla_http_request_seconds_count{method="GET",route="/api/health",status="200"} 1')
  expect(await api.call('GET', '/metrics')).toMatchObject({ status: 401 })
})
