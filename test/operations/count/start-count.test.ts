// Beginning a count.
import { expect, test } from 'vitest'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openCountShop } from './count-shop.ts'

test('a count knows how many items are to be counted, and posts nothing by itself', async () => {
  const shop = await openTestShop({ items: { soap: soap(), tea: tea({ isActive: false }) } })
  const entries = shop.dump().entry
  const count = await shop.counter.count.start({ id: shop.newId(), scope: { kind: 'all' } })
  expect(count).toMatchObject({ scope: { kind: 'all' }, lineCount: 1, countedCount: 0, differentCount: 0 })
  expect(shop.dump().entry).toEqual(entries)
})

test('a group is counted by itself', async () => {
  const { counter, newId, ids } = await openTestShop({ items: { soap: soap(), tea: tea() } })
  const groupId = newId()
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Soaps' } })
  await counter.item.save({ id: ids.soap, fields: { groupId } })
  const count = await counter.count.start({ id: newId(), scope: { kind: 'group', groupId } })
  expect(count).toMatchObject({ groupName: 'Soaps', lineCount: 1 })
})

test('the same id again is the same count, with what was counted', async () => {
  const shop = await openCountShop('low')
  await shop.scan('soap')
  const again = await shop.counter.count.start({ id: shop.countId, scope: { kind: 'all' } })
  expect(again).toMatchObject({ scope: { kind: 'low' }, lineCount: 1, countedCount: 1 })
})

test('a group nobody knows, and the id of a count that was posted, are refused', async () => {
  const shop = await openCountShop()
  const groupId = shop.newId()
  const start = (id: string) => () => shop.counter.count.start({ id, scope: { kind: 'group', groupId } })
  await expectNoTrace(shop, start(shop.newId()), 'not_found', { record: 'itemGroup' })
  await shop.say('soap', 2)
  await shop.post()
  await expectNoTrace(shop, start(shop.countId), 'entry_conflict')
})
