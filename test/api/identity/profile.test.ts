// The shop's own record, its retries and its walls (protocols/viveka-billing, sections 2, 5 and 16).
import { expect, test } from 'vitest'
import { openTestApi } from '../../support/api/open-test-api.ts'

interface Read {
  readonly client: { readonly city: string }
}

test('a shop reads its record under both addresses', async () => {
  const api = await openTestApi()
  const client = await api.register('9876543210')
  const read = await client.call('GET', `/api/client/${client.clientId}`)
  expect(read).toMatchObject({
    status: 200,
    body: {
      success: true,
      client: {
        _id: client.clientId,
        phoneNumber: '9876543210',
        ownerName: 'Asha',
        shopName: '',
        clientSettings: { customerFields: { address: false, gstNo: false, emailId: false } },
        isActive: true,
        createdAt: '2026-11-21T06:00:00.000Z',
      },
    },
  })
  expect((await client.call('GET', `/api/auth/client/${client.clientId}`)).body).toEqual(read.body)
})

test('a change keeps what it does not name, settings too', async () => {
  const api = await openTestApi()
  const client = await api.register('9876543210')
  const url = `/api/client/${client.clientId}`
  await client.call('PUT', url, { city: 'Mysuru', clientSettings: { customerFields: { gstNo: true } } })
  const changed = await client.call<Read>('PUT', url, {
    clientSettings: { customerFields: { address: true, colour: true } },
  })
  expect(changed.body.client).toMatchObject({
    city: 'Mysuru',
    ownerName: 'Asha',
    clientSettings: { customerFields: { address: true, gstNo: true, emailId: false } },
  })
})

test.each([{}, { phoneNumber: '9000000000' }, { colour: 'red' }])('%j changes nothing and says so', async body => {
  const api = await openTestApi()
  const client = await api.register('9876543210')
  expect(await client.call('PUT', `/api/client/${client.clientId}`, body)).toMatchObject({ status: 400 })
})

test('another shop’s id is refused wherever it stands', async () => {
  const api = await openTestApi()
  const [mine, other] = [await api.register('9876543210'), await api.register('9876543211')]
  expect(await mine.call('GET', `/api/client/${other.clientId}`)).toMatchObject({ status: 403 })
  expect(await mine.call('PUT', `/api/client/${other.clientId}`, { city: 'Pune' })).toMatchObject({ status: 403 })
  const inQuery = `/api/client/${mine.clientId}?clientId=${other.clientId}`
  expect(await mine.call('GET', inQuery)).toMatchObject({ status: 403 })
  const inBody = { city: 'Pune', clientId: other.clientId }
  expect(await mine.call('PUT', `/api/client/${mine.clientId}`, inBody)).toMatchObject({ status: 403 })
  expect((await other.call<Read>('GET', `/api/client/${other.clientId}`)).body.client.city).toBe('')
})

test('the same key brings the same answer and changes nothing; another body under it is refused', async () => {
  const api = await openTestApi()
  const client = await api.register('9876543210')
  const url = `/api/client/${client.clientId}`
  const put = (city: string, key: string) =>
    client.call<Read>('PUT', url, { city }, { headers: { 'x-idempotency-key': key } })
  const first = await put('Pune', 'a')
  api.passTime(1_000)
  await put('Nashik', 'b')
  expect(await put('Pune', 'a')).toMatchObject({ status: 200, body: first.body })
  expect((await client.call<Read>('GET', url)).body.client.city).toBe('Nashik')
  expect(await put('Thane', 'a')).toMatchObject({ status: 422 })
  api.passTime(24 * 3_600_000)
  expect((await put('Thane', 'a')).body.client.city).toBe('Thane')
})

test('two requests under one key at the same time do it once', async () => {
  const api = await openTestApi()
  const client = await api.register('9876543210')
  const headers = { 'x-idempotency-key': 'same' }
  const put = () => client.call('PUT', `/api/client/${client.clientId}`, { city: 'Pune' }, { headers })
  const answers = await Promise.all(Array.from({ length: 8 }, put))
  for (const { status } of answers) expect([200, 409]).toContain(status)
  expect(answers.some(({ status }) => status === 200)).toBe(true)
})
