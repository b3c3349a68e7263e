// Only a machine that the shop's log is coming in to can give up; how it does: test/sync/giving-up.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a shop is never taken away', async () => {
  const { counter } = await openTestShop()
  await expect(counter.sync.giveUp({})).toBeRefused('already_set_up')
  expect(await counter.shop.get({})).toMatchObject({ isSetUp: true })
})

test('nor is a machine that joined nothing', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  await expect(counter.sync.giveUp({})).toBeRefused('already_set_up')
})
