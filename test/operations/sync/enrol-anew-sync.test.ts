// Refused where no shop was joined; with a server: test/sync/parted.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a counter that has joined no shop is told so', async () => {
  const { counter } = await openTestShop()
  await expect(counter.sync.enrolAnew({})).toBeRefused('sync_not_joined')
})
