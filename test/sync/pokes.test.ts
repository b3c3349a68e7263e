// A counter that listens: what another one sells is here without being asked for, over real sockets to the real API.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listenBySocket } from '../../src/main/sync/socket-pokes.ts'
import { soap } from '../support/goods.ts'
import { openJoinedCounter, openNewCounter, openSyncedShop } from '../support/sync/open-synced-shop.ts'

const listen = listenBySocket

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1, listen })
  const second = await openNewCounter(shop, 2, { listen })
  const sell = async () => (await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))).invoice.id
  const untilHere = async (id: string) => {
    const isHere = async () => (await second.counter.invoice.find({ limit: 50 })).rows.some(row => row.id === id)
    await expect.poll(isHere, { interval: 5 }).toBe(true)
  }
  return { shop, first, second, sell, untilHere }
}

test('a sale at one counter is at the other, which nobody asked to look', async () => {
  const { second, sell, untilHere } = await openTwo()
  for (let time = 0; time < 3; time += 1) await untilHere(await sell())
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('of its own sale a counter is told as well, and asks for nothing; of another’s it asks once', async () => {
  const { first, second, sell, shop, untilHere } = await openTwo()
  const line = first.line
  await shop.until(first, 'live')
  // Its ear has been open from before, and what it heard first is asked for.
  await untilHere(await sell())
  await second.counter.customer.save({ id: second.newId(), fields: { name: 'Ravi', phone: '9812345678' } })
  const names = async () => (await first.counter.customer.find({ text: '', limit: 50 })).rows.map(({ name }) => name)
  await expect.poll(names, { interval: 5 }).toContain('Ravi')
  await shop.until(first, 'live')
  const before = line.asked.filter(path => path.endsWith('/pull')).length
  await untilHere(await sell())
  await second.counter.customer.save({ id: second.newId(), fields: { name: 'Meena', phone: '9812345679' } })
  await expect.poll(names, { interval: 5 }).toContain('Meena')
  expect(line.asked.filter(path => path.endsWith('/pull')).length).toBe(before + 1)
})

test('what a phone does is heard too', async () => {
  const { shop, second } = await openTwo()
  await shop.owner.call('POST', '/api/business/items', { name: 'Lamp', price: 40 })
  const names = async () => (await second.counter.item.find({ limit: 50 })).rows.map(({ name }) => name)
  await expect.poll(names, { interval: 5 }).toContain('Lamp')
})

test('a server that was away is heard again by itself, and what was sold meanwhile with it', async () => {
  const { shop, first, second, sell, untilHere } = await openTwo()
  await shop.restart()
  // Timers of sync never ring here: it is the line alone that brings both back.
  const id = await sell()
  await shop.until(first, 'live')
  await untilHere(id)
  await shop.until(second, 'live')
}, 30_000)

test('a counter that the owner signs out hears of it at once, and forgets its token', async () => {
  const { shop, first, second } = await openTwo()
  const id = (await second.counter.shop.get({})).counter?.id ?? ''
  await first.counter.sync.revokeCounter({ id })
  await shop.until(second, 'signedOut')
  await shop.until(first, 'live')
})

test('a counter that closes its file, or leaves, listens no more', async () => {
  const { shop, first, second, sell, untilHere } = await openTwo()
  const listeners = () =>
    new Promise<number>(resolve => shop.api.app.server.getConnections((_, count) => resolve(count)))
  await untilHere(await sell())
  const before = await listeners()
  await second.core.close()
  await first.counter.sync.leave({})
  await expect.poll(listeners).toBeLessThanOrEqual(before - 2)
})

test('a token the server does not know ends the listening; it is in no address and no header', async () => {
  const heads: string[] = []
  const server = createServer()
  server.on('upgrade', (request: IncomingMessage, socket) => {
    heads.push(`${request.url} ${JSON.stringify(request.rawHeaders)}`)
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const token = 'a-token-that-nobody-may-see'
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/behind/a/path`
  const ear = listen({ address, token }, { onNews: () => undefined, onLost: () => undefined })
  onTestFinished(() => ear.close())
  await expect.poll(() => heads.length).toBeGreaterThan(0)
  expect(heads.join()).toMatch(/^\/behind\/a\/path\/socket\.io\//)
  expect(heads.join()).not.toContain(token)
  expect(ear.isOpen()).toBe(true)

  const { shop } = await openTwo()
  const lost: string[] = []
  const refused = listen(
    { address: shop.address, token },
    { onNews: () => lost.push('news'), onLost: () => lost.push('lost') },
  )
  await expect.poll(() => lost).toEqual(['lost'])
  expect(refused.isOpen()).toBe(false)
})
