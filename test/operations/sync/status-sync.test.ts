// How sync stands, for every window, also before anybody has signed in.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const nothing = {
  state: 'signedOut',
  address: null,
  isJoining: false,
  ahead: null,
  waiting: { count: 0, since: null },
  progress: null,
  mending: null,
  kept: [],
  keptCount: 0,
  lastExchangeAt: null,
  nextTryAt: null,
  problem: null,
}

test('a shop that never joined a server has nothing that waits', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(await shop.counter.sync.status({})).toEqual(nothing)
})

test('so has a machine without a shop', async () => {
  const shop = await openTestShop({ isSetUp: false })
  expect(await shop.counter.sync.status({})).toEqual(nothing)
})
