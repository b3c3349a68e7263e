// Counters that listen hear that there is news for their shop, from whoever it comes, and nothing else.
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi, type TestApi } from '../../support/api/open-test-api.ts'

async function listening(api: TestApi): Promise<string> {
  await api.app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/counters`
}

async function listen(url: string, token: unknown): Promise<{ socket: Socket; pokes: number[] }> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true })
  onTestFinished(() => void socket.close())
  const pokes: number[] = []
  socket.on('poke', ({ sequence }: { sequence: number }) => void pokes.push(sequence))
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve)
    socket.on('connect_error', reject)
  })
  return { socket, pokes }
}

test('a push pokes every counter of the shop, and none of another', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const [first, second] = [await enrolCounter(api, owner), await enrolCounter(api, owner, aCounter('A2'))]
  const other = await enrolCounter(api, await api.register('9876543211'))
  const url = await listening(api)
  const [hears, doesNot] = [await listen(url, second.enrolled.token), await listen(url, other.enrolled.token)]
  await first.push(chainOf(first.counter.id).many(3))
  await expect.poll(() => hears.pokes).toEqual([3])
  await other.push(chainOf(other.counter.id).many(1))
  await expect.poll(() => doesNot.pokes).toEqual([1])
  expect(hears.pokes).toEqual([3])
})

test('what a phone does pokes; what changes nothing does not', async () => {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const counter = await enrolCounter(api, owner)
  const { pokes } = await listen(await listening(api), counter.enrolled.token)
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
  await expect(listen(await listening(api), token)).rejects.toThrow('counter_signed_out')
})
