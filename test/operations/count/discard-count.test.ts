// A count that is given up.
import { expect, test } from 'vitest'
import { openCountShop } from './count-shop.ts'

test('a count given up leaves stock and ledger as they were, and its lines are gone', async () => {
  const shop = await openCountShop()
  const { countId: id, counter } = shop
  const before = shop.dump().entry
  await shop.say('soap', 2)
  await counter.count.discard({ id })
  await counter.count.discard({ id })
  expect(await counter.count.find({})).toEqual([])
  expect(shop.dump()).toMatchObject({ stock_count: [], stock_count_line: [], entry: before })
  expect(await shop.onHand('soap')).toBe(10)
})
