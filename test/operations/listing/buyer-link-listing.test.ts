// The link of a buyer is the server's to make (test/api/listing/buyer-link.test.ts); a counter without one says so.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a counter that has no server makes no link', async () => {
  const { counter, newId } = await openTestShop()
  await expect(counter.listing.buyerLink({ id: newId() })).toBeRefused('sync_not_joined')
})
