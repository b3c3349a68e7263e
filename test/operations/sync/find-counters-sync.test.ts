// Refused where no shop was joined; with a server: test/sync/counters/shop-counters.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a counter that has joined no shop is told so', async () => {
  const { counter } = await openTestShop()
  await expect(counter.sync.findCounters({})).toBeRefused('sync_not_joined')
})
