// A machine whose network came back, or that woke up, exchanges at once and not when its turn comes.
import { expect, test } from 'vitest'
import { type PageClock, signalNetwork } from '../../src/renderer/core/network-signal.ts'
import { soap } from '../support/goods.ts'
import { openJoinedCounter, openSyncedShop } from '../support/sync/open-synced-shop.ts'

function createPage() {
  const page = new EventTarget() as EventTarget & Pick<Window, 'addEventListener'>
  const state = { nowMs: 0, ring: () => {} }
  const clock: PageClock = { nowMs: () => state.nowMs, every: (_ms, ring) => Object.assign(state, { ring }) }
  const pass = (ms: number) => {
    state.nowMs += ms
    state.ring()
  }
  return { page, clock, pass, happen: (name: string) => page.dispatchEvent(new Event(name)) }
}

async function openOffline() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const { page, clock, ...does } = createPage()
  signalNetwork({ client: first.counter }, page, clock)
  first.line.state = 'down'
  await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await shop.until(first, 'offline')
  return { shop, first, ...does }
}

test('the page says that there is a network again: what waited goes out', async () => {
  const { shop, first, happen } = await openOffline()
  first.line.state = 'up'
  happen('online')
  await shop.until(first, 'live')
  expect(await first.counter.sync.status({})).toMatchObject({ waiting: { count: 0 } })
})

test('the page was asleep', async () => {
  const { shop, first, pass } = await openOffline()
  first.line.state = 'up'
  pass(5_000)
  expect(await first.counter.sync.status({})).toMatchObject({ state: 'offline' })
  pass(8 * 3_600_000)
  await shop.until(first, 'live')
})

test('the page says that the network is gone: a counter that was live finds out at once', async () => {
  const { shop, first, happen } = await openOffline()
  first.line.state = 'up'
  happen('online')
  await shop.until(first, 'live')
  first.line.state = 'down'
  happen('offline')
  await shop.until(first, 'offline')
})
