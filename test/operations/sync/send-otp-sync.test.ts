// A one-time code to the owner's phone; with a server that answers: test/sync/joining.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a server that cannot be reached is said so', async () => {
  const { counter } = await openTestShop()
  const asked = { address: 'http://127.0.0.1:1', phoneNumber: '9876543210' }
  await expect(counter.sync.sendOtp(asked)).toBeRefused('sync_unreachable')
})
