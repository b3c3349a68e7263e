// Where the shop is, and which counters stand there.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { counterIdsOf } from '../../support/trade/counters.ts'

test('branches stand by name, each with the codes of its counters', async () => {
  const shop = await openTestShop()
  const { counter, newId } = shop
  const [, second] = counterIdsOf(shop)
  await counter.branch.save({ id: newId(), fields: { name: 'Camp' } })
  expect(await counter.branch.find({})).toEqual({
    branches: [
      { id: expect.any(String), name: 'Camp', counters: [] },
      {
        id: expect.any(String),
        name: 'Main',
        counters: [expect.objectContaining({ code: 'A1' }), { code: 'B2', id: second }],
      },
    ],
  })
})

test('before the first run there is none', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  expect(await counter.branch.find({})).toEqual({ branches: [] })
})
