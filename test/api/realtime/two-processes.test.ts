// Two processes of one API, joined by a Redis of their own: a push to one is heard at the other, and both count together.
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { listenForPokes } from '../../support/api/listen-for-pokes.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { ownRedis } from '../../support/api/own-redis.ts'

const redis = ownRedis()

test('a poke reaches the counters of every process', async () => {
  const one = await openTestApi({ redisUrl: redis.url })
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: one.databaseUrl })
  const owner = await one.register('9876543210')
  const [pushing, listening] = [await enrolCounter(one, owner), await enrolCounter(one, owner, aCounter('A2'))]
  const here = await listenForPokes(one, pushing.enrolled.token)
  const there = await listenForPokes(other, listening.enrolled.token)
  const chain = chainOf(pushing.counter.id)
  for (let sequence = 1; sequence <= 20; sequence += 1) await pushing.push([chain.next()])
  const all = Array.from({ length: 20 }, (_, index) => index + 1)
  await expect.poll(() => there.pokes).toEqual(all)
  await expect.poll(() => here.pokes).toEqual(all)
})

test('a counter that is signed out at one process is hung up on by every other', async () => {
  const one = await openTestApi({ redisUrl: redis.url })
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: one.databaseUrl })
  const owner = await one.register('9876543210')
  const [first, second] = [await enrolCounter(one, owner), await enrolCounter(one, owner, aCounter('A2'))]
  const { socket } = await listenForPokes(other, second.enrolled.token)
  const still = await listenForPokes(other, first.enrolled.token)
  await first.call('DELETE', `/api/counters/${second.counter.id}`)
  await expect.poll(() => socket.connected).toBe(false)
  expect(still.socket.connected).toBe(true)
  await expect(listenForPokes(other, second.enrolled.token)).rejects.toThrow('counter_signed_out')
})

test('requests of one address are counted over both', async () => {
  const one = await openTestApi({ redisUrl: redis.url })
  const other = await openTestApi({ redisUrl: redis.url, databaseUrl: one.databaseUrl })
  const ask = async (api: typeof one) =>
    Number((await api.call('GET', '/api/health', undefined, { address: '10.77.1.1' })).headers['x-ratelimit-remaining'])
  expect([await ask(one), await ask(other), await ask(one)]).toEqual([99, 98, 97])
})
