// Posting a count: the differences become one fact, once.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openCountShop } from './count-shop.ts'

test('stock is what was counted, and only what differs is posted, as one entry', async () => {
  const shop = await openCountShop('all')
  const before = shop.dump().entry?.length ?? 0
  await shop.say('soap', 8)
  await shop.say('rice', 5)
  await shop.say('tea', 6)
  expect(await shop.post()).toEqual({ postedCount: 2 })
  expect([await shop.onHand('soap'), await shop.onHand('rice'), await shop.onHand('tea')]).toEqual([8, 5, 6])
  const { rows } = await shop.counter.stock.findMovements({ itemId: shop.ids.soap })
  expect(rows[0]).toMatchObject({ cause: 'count', deltaThousandths: -2_000, note: 'November' })
  expect(shop.dump().entry).toHaveLength(before + 1)
  expect(await shop.counter.count.find({})).toEqual([])
  expect(shop.verify().isWhole).toBe(true)
})

test('posted twice it is posted once', async () => {
  const shop = await openCountShop()
  await shop.say('soap', 8)
  await shop.post()
  const after = shop.dump()
  expect(await shop.post()).toEqual({ postedCount: 1 })
  expect(shop.dump()).toEqual(after)
})

test('items that were not counted stay as they are, and a count without differences leaves no fact', async () => {
  const shop = await openCountShop('all')
  const before = shop.dump().entry
  await shop.say('soap', 10)
  expect(await shop.post()).toEqual({ postedCount: 0 })
  expect(shop.dump().entry).toEqual(before)
  await expectNoTrace(shop, () => shop.post(), 'not_found', { record: 'count' })
})

test('the id of another kind of fact is refused', async () => {
  const shop = await openCountShop()
  const sale = shop.sale({ of: { soap: 1 } })
  await shop.counter.invoice.issue(sale)
  await expectNoTrace(shop, () => shop.counter.count.post({ id: sale.id, note: '' }), 'entry_conflict')
})

test('many differences are several facts, told as one; a repeat posts nothing more', async () => {
  const shop = await openTestShop({})
  const { counter, newId } = shop
  const itemIds = Array.from({ length: 900 }, () => newId())
  const { fields } = soap()
  for (const [index, id] of itemIds.entries())
    await counter.item.save({ id, fields: { ...fields, name: `Soap ${index}`, code: `S${index}`, barcodes: [] } })
  const id = newId()
  await counter.count.start({ id, scope: { kind: 'scan' } })
  for (const itemId of itemIds) await counter.count.item({ id, itemId, how: 'set', quantityThousandths: 3_000 })
  const before = shop.dump().entry?.length ?? 0
  expect(await counter.count.post({ id, note: '' })).toEqual({ postedCount: 900 })
  const after = shop.dump()
  expect(after.entry).toHaveLength(before + 9)
  expect(await counter.count.find({})).toEqual([])
  expect(await counter.count.post({ id, note: '' })).toEqual({ postedCount: 900 })
  expect(shop.dump()).toEqual(after)
  for (const itemId of [itemIds[0], itemIds[899]])
    expect((await counter.item.get({ id: itemId ?? '' })).onHandThousandths).toBe(3_000)
  expect(shop.verify().isWhole).toBe(true)
})
