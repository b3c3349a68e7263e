// Counting an item batch by batch: what the pack says is what is counted, and what is posted.
import { expect, test } from 'vitest'
import type { Batch } from '../../../src/shared/records/stock.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const old: Batch = { code: 'B1', expiresOn: '2026-11-01', mrpPaise: null }
const fresh: Batch = { code: 'B2', expiresOn: '2027-06-30', mrpPaise: 4_500 }
const unknown: Batch = { code: 'B9', expiresOn: '2027-01-31', mrpPaise: null }

/** Three of the old batch, five of the fresh one, and two that were sold without any batch. */
async function openBatchShop(scope: 'all' | 'scan' = 'all') {
  const shop = await openTestShop({
    items: {
      soap: soap({ tracksBatches: true, costPaise: 3_000 }),
      bar: soap({ name: 'Bar', code: 'BAR', barcodes: [] }),
    },
  })
  const { counter, ids, newId } = shop
  const itemId = ids.soap
  const bringIn = (batch: Batch | undefined, deltaThousandths: number) =>
    counter.stock.adjust({ id: newId(), itemId, deltaThousandths, note: '', ...(batch === undefined ? {} : { batch }) })
  await bringIn(old, 3_000)
  await bringIn(fresh, 5_000)
  const id = newId()
  await counter.count.start({ id, scope: { kind: scope } })
  return Object.assign(shop, {
    countId: id,
    itemId,
    bringIn,
    say: (batch: Batch | null, quantity: number) =>
      counter.count.item({ id, itemId, batch, how: 'set', quantityThousandths: quantity * 1000 }),
    lines: async (show: 'all' | 'different' | 'uncounted' = 'all') =>
      (await counter.count.findLines({ id, show })).rows.map(row => [
        row.name,
        row.batch?.code ?? null,
        row.expectedThousandths / 1000,
        row.countedThousandths === null ? null : row.countedThousandths / 1000,
      ]),
    left: async () =>
      Object.fromEntries(
        (await counter.stock.findBatches({ itemIds: [itemId] })).map(batch => [
          batch.code,
          batch.onHandThousandths / 1000,
        ]),
      ),
    onHand: async () => (await counter.item.get({ id: itemId })).onHandThousandths / 1000,
  })
}

test('an item with batches stands on the list once for each, the earliest expiry first', async () => {
  const shop = await openBatchShop()
  expect(await shop.lines()).toEqual([
    ['Bar', null, 0, null],
    ['Lux Soap', 'B1', 3, null],
    ['Lux Soap', 'B2', 5, null],
  ])
  expect(await shop.counter.count.get({ id: shop.countId })).toMatchObject({ lineCount: 3, countedCount: 0 })
})

test('each batch is posted for itself, and the item is their sum', async () => {
  const shop = await openBatchShop()
  expect(await shop.say(old, 0)).toMatchObject({ batch: old, expectedThousandths: 3_000, differencePaise: -9_000 })
  await shop.say(fresh, 6)
  expect(await shop.lines('different')).toHaveLength(2)
  expect(await shop.counter.count.post({ id: shop.countId, note: '' })).toEqual({ postedCount: 2 })
  expect(await shop.left()).toEqual({ B1: 0, B2: 6 })
  expect(await shop.onHand()).toBe(6)
  expect(shop.verify().isWhole).toBe(true)
})

test('a batch that was not counted stays as it is', async () => {
  const shop = await openBatchShop()
  await shop.say(fresh, 4)
  expect(await shop.lines('uncounted')).toContainEqual(['Lux Soap', 'B1', 3, null])
  await shop.counter.count.post({ id: shop.countId, note: '' })
  expect(await shop.left()).toEqual({ B1: 3, B2: 4 })
})

test('a batch on the shelf that the books do not know begins with the count', async () => {
  const shop = await openBatchShop('scan')
  expect(await shop.say(unknown, 2)).toMatchObject({
    batch: unknown,
    expectedThousandths: 0,
    countedThousandths: 2_000,
  })
  expect(await shop.lines()).toEqual([['Lux Soap', 'B9', 0, 2]])
  await shop.counter.count.post({ id: shop.countId, note: '' })
  expect(await shop.left()).toEqual({ B1: 3, B2: 5, B9: 2 })
  expect(await shop.onHand()).toBe(10)
  expect(shop.verify().isWhole).toBe(true)
})

test('the same number with another MRP is another batch', async () => {
  const shop = await openBatchShop()
  const dearer = { ...fresh, mrpPaise: 5_000 }
  await shop.say(dearer, 1)
  await shop.counter.count.post({ id: shop.countId, note: '' })
  const batches = await shop.counter.stock.findBatches({ itemIds: [shop.itemId] })
  expect(batches.map(({ code, mrpPaise, onHandThousandths }) => [code, mrpPaise, onHandThousandths])).toContainEqual([
    'B2',
    5_000,
    1_000,
  ])
})

test('goods of no batch are a line of their own, and are taken from no batch', async () => {
  const shop = await openBatchShop()
  await shop.bringIn(undefined, 4_000)
  expect(await shop.lines()).toContainEqual(['Lux Soap', null, 4, null])
  await shop.say(null, 1)
  await shop.counter.count.post({ id: shop.countId, note: '' })
  expect(await shop.left()).toEqual({ B1: 3, B2: 5 })
  expect(await shop.onHand()).toBe(9)
})

test('an item with batches of which nothing is left is counted without one, until one is found', async () => {
  const shop = await openBatchShop()
  const { counter, newId, itemId } = shop
  for (const [batch, quantityThousandths] of [
    [old, 3_000],
    [fresh, 5_000],
  ] as const)
    await counter.stock.writeOff({
      id: newId(),
      lines: [{ itemId, quantityThousandths, batch }],
      reason: 'lost',
      note: '',
    })
  expect(await shop.lines()).toContainEqual(['Lux Soap', null, 0, null])
  await shop.say(unknown, 1)
  expect((await shop.lines()).filter(([name]) => name === 'Lux Soap')).toEqual([['Lux Soap', 'B9', 0, 1]])
})

test('a batch is taken back by itself', async () => {
  const shop = await openBatchShop()
  await shop.say(old, 1)
  await shop.say(fresh, 1)
  await shop.counter.count.takeBack({ id: shop.countId, itemId: shop.itemId, batch: old })
  expect(await shop.lines('different')).toEqual([['Lux Soap', 'B2', 5, 1]])
})

test('an item without batches is not counted by batch', async () => {
  const shop = await openBatchShop()
  const count = { id: shop.countId, itemId: shop.ids.bar, batch: unknown, how: 'set' as const, quantityThousandths: 0 }
  await expectNoTrace(shop, () => shop.counter.count.item(count), 'item_without_batches', { name: 'Bar' })
})
