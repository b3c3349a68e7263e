// A counted line taken back.
import { expect, test } from 'vitest'
import { openCountShop } from './count-shop.ts'

test('a line taken back is as if it had not been counted', async () => {
  const shop = await openCountShop('all')
  const { countId: id, counter, ids } = shop
  await shop.scan('soap')
  await counter.count.takeBack({ id, itemId: ids.soap })
  await counter.count.takeBack({ id, itemId: ids.soap })
  expect(await counter.count.get({ id })).toMatchObject({ countedCount: 0, differentCount: 0 })
  await shop.post()
  expect(await shop.onHand('soap')).toBe(10)
})

test('of a count that is over nothing is taken back', async () => {
  const shop = await openCountShop()
  await shop.post()
  const line = { id: shop.countId, itemId: shop.ids.soap }
  await expect(shop.counter.count.takeBack(line)).toBeRefused('not_found', { record: 'count' })
})
