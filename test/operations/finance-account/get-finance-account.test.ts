// Without a server there is no account; with one: test/api/listing/shop-account.test.ts.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a counter that has joined no shop says so', async () => {
  const { counter } = await openTestShop()
  expect(await counter.financeAccount.get({})).toEqual({
    ...{ link: 'notJoined', account: null, terms: null, heardAt: null, isHeard: false },
  })
})
