// Counters that listen hear that there is news for their shop, from whoever it comes, and nothing else.
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { listenForPokes } from '../../support/api/listen-for-pokes.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

test('a push pokes every counter of the shop once, however large it is, and none of another', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const [first, second] = [await enrolCounter(api, owner), await enrolCounter(api, owner, aCounter('A2'))]
  const other = await enrolCounter(api, await api.register('9876543211'))
  const hears = await listenForPokes(api, second.enrolled.token)
  const doesNot = await listenForPokes(api, other.enrolled.token)
  await first.push(chainOf(first.counter.id).many(130))
  await expect.poll(() => hears.pokes).toEqual([130])
  await other.push(chainOf(other.counter.id).many(1))
  await expect.poll(() => doesNot.pokes).toEqual([1])
  expect(hears.pokes).toEqual([130])
})

test('what a phone does pokes; what changes nothing does not', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const counter = await enrolCounter(api, owner)
  const { pokes } = await listenForPokes(api, counter.enrolled.token)
  const entries = chainOf(counter.counter.id).many(1)
  await counter.push(entries)
  await counter.push(entries)
  await owner.call('POST', '/api/business/items', { name: 'S', price: 1 })
  await owner.call('POST', '/api/business/items', { name: 'Soap', price: 1 })
  await expect.poll(() => pokes).toEqual([1, 3])
})

test.each([undefined, '', 'x'.repeat(43), 7])('nobody listens with the token %j', async token => {
  const api = await openTestApi()
  await enrolCounter(api, await api.register('9876543210'))
  await expect(listenForPokes(api, token)).rejects.toThrow('counter_signed_out')
})
