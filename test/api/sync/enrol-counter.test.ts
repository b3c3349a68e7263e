// How a counter joins its shop, and leaves it.
import { expect, test } from 'vitest'
import type { EnrolledCounter } from '../../../src/shared/contract/sync/sync-calls.ts'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { counterOf, enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

test('a counter joins by a code to the owner’s phone, who stays signed in there', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  await api.call('POST', '/api/mockotp/send', { phoneNumber: '9876543210', purpose: 'login' })
  const counter = aCounter()
  const asked = { phoneNumber: '9876543210', otp: '1234', counter }
  const { status, body } = await api.call<EnrolledCounter>('POST', '/api/counters/enrol', asked)
  expect({ status, body }).toMatchObject({ status: 201, body: { counterId: counter.id, number: 0, sequence: 0 } })
  expect(await counterOf(api, counter, body).push(chainOf(counter.id).many(1))).toMatchObject({ status: 200 })
  expect(await owner.call('GET', `/api/client/${owner.clientId}`)).toMatchObject({ status: 200 })
})

test('a counter joins by a code that another counter shows; the code is good once and for ten minutes', async () => {
  const api = await openTestApi()
  const first = await enrolCounter(api, await api.register('9876543210'))
  const newCode = async () => (await first.call<{ code: string }>('POST', '/api/counters/codes', {})).body.code
  const join = (code: string, counter = aCounter('A2')) => api.call('POST', '/api/counters/enrol', { code, counter })
  const code = await newCode()
  expect(code).toMatch(/^[A-Z2-9]{10}$/)
  const spelled = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`
  expect(await join(spelled)).toMatchObject({ status: 201 })
  expect(await join(code, aCounter('A3'))).toMatchObject({ status: 400 })
  const late = await newCode()
  api.passTime(600_000)
  expect(await join(late, aCounter('A3'))).toMatchObject({ status: 400 })
})

test('a counter code that numbers are written with already is refused', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  await enrolCounter(api, owner, aCounter('A1'))
  await expect(enrolCounter(api, owner, aCounter('A1'))).rejects.toThrow('Choose another one')
})

test('a counter that joins again keeps its chain, once a person says that no other machine is it; its former token is of no use', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const counter = aCounter()
  const before = await enrolCounter(api, owner, counter)
  await before.push(chainOf(counter.id).many(2))
  await expect(enrolCounter(api, owner, counter)).rejects.toThrow('another machine may work as it')
  expect(await before.pull(0)).toMatchObject({ status: 200 })
  const after = await enrolCounter(api, owner, { ...counter, takesOver: true })
  expect(after.enrolled).toMatchObject({ number: 2, sequence: 2 })
  expect(await before.pull(0)).toMatchObject({ status: 401 })
  expect((await after.pull(0)).body.changes).toHaveLength(2)
})

test('the owner names his counters, and signs one out for good', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const [first, second] = [
    await enrolCounter(api, owner, aCounter('A1')),
    await enrolCounter(api, owner, aCounter('A2')),
  ]
  await first.call('PUT', `/api/counters/${second.counter.id}`, { name: 'Back door' })
  const { body } = await first.call('DELETE', `/api/counters/${second.counter.id}`)
  expect(body).toMatchObject({
    counters: [
      { code: 'A1', revokedAt: null },
      { code: 'A2', name: 'Back door', revokedAt: '2026-11-21T06:00:00.000Z' },
    ],
  })
  expect(await second.pull(0)).toMatchObject({ status: 401 })
  expect(await first.call('DELETE', '/api/counters/01a20051-0000-7000-8000-000000000000')).toMatchObject({
    status: 404,
  })
})

test.each(['', 'Bearer ', 'Bearer x', 'Bearer ../../etc', `Bearer ${'A'.repeat(43)}`])(
  'nobody gets in with %j',
  async authorization => {
    const api = await openTestApi()
    const pulled = await api.call('GET', '/api/counters/sync/pull?protocol=1&cursor=0', undefined, {
      headers: { authorization },
    })
    expect(pulled).toMatchObject({ status: 401 })
  },
)

test('a phone’s token opens no counter’s door, and the other way round', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const counter = await enrolCounter(api, owner)
  expect(await owner.call('GET', '/api/counters/sync/state')).toMatchObject({ status: 401 })
  expect(await counter.call('GET', `/api/client/${owner.clientId}`)).toMatchObject({ status: 401 })
})

test('a counter without books of its own is given the first free code, in the first counter’s branch', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const first = await enrolCounter(api, owner, aCounter('A1'))
  await enrolCounter(api, owner, aCounter('A2'))
  const { id, name, publicKey } = aCounter()
  const { code } = (await first.call<{ code: string }>('POST', '/api/counters/codes', {})).body
  const joined = await api.call<EnrolledCounter>('POST', '/api/counters/enrol', {
    code,
    counter: { id, name, publicKey },
  })
  expect(joined).toMatchObject({ status: 201, body: { code: 'A3', branch: first.counter.branch } })
})

test('a counter without books joins no shop that has none either', async () => {
  const api = await openTestApi()
  await api.register('9876543210')
  await api.call('POST', '/api/mockotp/send', { phoneNumber: '9876543210', purpose: 'login' })
  const { id, name, publicKey } = aCounter()
  const asked = { phoneNumber: '9876543210', otp: '1234', counter: { id, name, publicKey } }
  expect(await api.call('POST', '/api/counters/enrol', asked)).toMatchObject({
    status: 409,
    body: { message: expect.stringContaining('No counter of this shop has joined yet') },
  })
})
