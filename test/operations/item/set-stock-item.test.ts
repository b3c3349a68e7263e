// Counting stock: the shelf is right, and the difference is posted so that the past stays.
import { expect, test } from 'vitest'
import { rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const movesOf = (dump: ReturnType<Awaited<ReturnType<typeof openTestShop>>['dump']>) =>
  dump.stock_movement?.map(row => ({ delta: row.delta_thousandths, cause: row.cause }))

test('what was counted is on hand, and the difference is posted with its reason', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 10_000 }) } })
  const id = shop.ids.soap
  const item = await shop.counter.item.setStock({ id, onHandThousandths: 7_000, note: 'three broken' })
  expect(item).toMatchObject({ id, onHandThousandths: 7_000 })
  expect(movesOf(shop.dump())).toEqual([
    { delta: 10_000, cause: 'opening' },
    { delta: -3_000, cause: 'adjustment' },
  ])
  const last = shop.dump().entry?.at(-1)
  expect(JSON.parse(String(last?.body))).toEqual({
    moves: [{ itemId: id, deltaThousandths: -3_000, cause: 'adjustment', note: 'three broken' }],
  })
  expect(shop.verify().isWhole).toBe(true)
})

test('a count that finds what the ledger says posts nothing', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 10_000 }) } })
  const before = shop.dump()
  await shop.counter.item.setStock({ id: shop.ids.soap, onHandThousandths: 10_000, note: '' })
  expect(shop.dump()).toEqual(before)
})

test('a count after sales starts from what the sales left', async () => {
  const shop = await openTestShop({ items: { rice: rice({ openingStockThousandths: 10_000 }) } })
  await shop.counter.invoice.issue(shop.sale({ of: { rice: 2.25 } }))
  await shop.counter.item.setStock({ id: shop.ids.rice, onHandThousandths: 7_500, note: '' })
  expect(movesOf(shop.dump())?.map(({ delta }) => delta)).toEqual([10_000, -2_250, -250])
})

test('stock below nothing can be counted up, and a count may say that goods are owed', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 4 } }))
  const { id } = await shop.counter.item.get({ id: shop.ids.soap })
  expect(await shop.counter.item.setStock({ id, onHandThousandths: 0, note: '' })).toMatchObject({
    onHandThousandths: 0,
  })
  expect(await shop.counter.item.setStock({ id, onHandThousandths: -2_000, note: '' })).toMatchObject({
    onHandThousandths: -2_000,
  })
})

test('an item that does not exist cannot be counted', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => shop.counter.item.setStock({ id, onHandThousandths: 1_000, note: '' }), 'not_found', {
    record: 'item',
    id,
  })
})

test('a count in parts of what is sold whole is refused; what is weighed is counted to the gram', async () => {
  const shop = await openTestShop({ items: { soap: soap(), rice: rice() } })
  const half = { id: shop.ids.soap, onHandThousandths: 1_500, note: '' }
  await expectNoTrace(shop, () => shop.counter.item.setStock(half), 'quantity_decimals', { decimals: 0, unit: 'nos' })
  const weighed = await shop.counter.item.setStock({ id: shop.ids.rice, onHandThousandths: 1_001, note: '' })
  expect(weighed.onHandThousandths).toBe(1_001)
})

test('every window hears which item was counted', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.item.setStock({ id: shop.ids.soap, onHandThousandths: 3_000, note: '' })
  await eventually(() => heard).toEqual([{ record: 'item', ids: [shop.ids.soap] }])
})
