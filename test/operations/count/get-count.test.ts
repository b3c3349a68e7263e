// One count.
import { expect, test } from 'vitest'
import { openCountShop } from './count-shop.ts'

test('says how far it is; what is scanned beside its scope is part of it', async () => {
  const shop = await openCountShop('low')
  expect(await shop.counter.count.get({ id: shop.countId })).toMatchObject({ lineCount: 1, countedCount: 0 })
  await shop.scan('tea')
  expect(await shop.counter.count.get({ id: shop.countId })).toMatchObject({ lineCount: 2, countedCount: 1 })
})

test('a count nobody began is not there', async () => {
  const { counter, newId } = await openCountShop()
  await expect(counter.count.get({ id: newId() })).toBeRefused('not_found', { record: 'count' })
})
