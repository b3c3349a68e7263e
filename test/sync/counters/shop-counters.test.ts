// The list of the shop's counters: whoever asks, near the server and far from it; other names, and one signed out.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openJoinedCounter, openNewCounter, openSyncedShop } from '../../support/sync/open-synced-shop.ts'

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  await shop.exchange(first)
  return { shop, first, second }
}

test('as the server lists them, with this one marked', async () => {
  const { first } = await openTwo()
  expect(await first.counter.sync.findCounters({})).toEqual({
    isHeard: true,
    counters: [
      expect.objectContaining({ code: 'A1', name: 'Counter', branchName: 'Main', isHere: true, isSignedOut: false }),
      expect.objectContaining({ code: 'A2', name: 'Counter', branchName: 'Main', isHere: false, isSignedOut: false }),
    ],
  })
})

test('without the server as this file knows them', async () => {
  const { first } = await openTwo()
  first.line.state = 'down'
  const { counters, isHeard } = await first.counter.sync.findCounters({})
  expect(isHeard).toBe(false)
  expect(counters.map(({ code, isHere, name }) => ({ code, isHere, name }))).toEqual([
    { code: 'A1', isHere: true, name: null },
    { code: 'A2', isHere: false, name: null },
  ])
})

test('a counter gets another name', async () => {
  const { first } = await openTwo()
  const [, back] = (await first.counter.sync.findCounters({})).counters
  const { counters } = await first.counter.sync.renameCounter({ id: back?.id ?? '', name: 'Back door' })
  expect(counters.map(({ name }) => name)).toEqual(['Counter', 'Back door'])
})

test('one that was lost is signed out from another: it sells on, and exchanges nothing', async () => {
  const { shop, first, second } = await openTwo()
  const [, lost] = (await first.counter.sync.findCounters({})).counters
  const { counters } = await first.counter.sync.revokeCounter({ id: lost?.id ?? '' })
  expect(counters.map(({ isSignedOut }) => isSignedOut)).toEqual([false, true])
  await second.counter.sync.tryNow({})
  await shop.until(second, 'signedOut')
  expect(await second.counter.sync.status({})).toMatchObject({ state: 'signedOut', address: shop.address })
})

test('a new code is a picture, too, that says where to take it', async () => {
  const { first } = await openTwo()
  const { code, qr } = await first.counter.sync.newCode({})
  expect(code.length).toBeGreaterThan(5)
  expect(qr).toMatch(/^<svg .*<\/svg>$/)
})
