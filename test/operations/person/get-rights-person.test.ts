// What each role may do.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a cashier begins with little: credit, the drawer, and five percent', async () => {
  const { counter } = await openTestShop()
  expect((await counter.person.getRights({})).cashier).toEqual({
    permissions: ['give_credit', 'move_cash', 'close_shift'],
    discountLimitBps: 500,
  })
})
