// Refused where no shop was joined; with a server: test/api/listing/shop-account.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

const asked = { how: 'open', email: 'asha@shop.example', password: 'gold ring 7' } as const

test('a counter that has joined no shop is told so', async () => {
  const { counter } = await openTestShop()
  await expect(counter.financeAccount.link(asked)).toBeRefused('sync_not_joined')
})

test('a password without a digit is not sent anywhere', async () => {
  const { counter } = await openTestShop()
  await expect(counter.financeAccount.link({ ...asked, password: 'gold rings' })).toBeRefused('invalid_input')
})
