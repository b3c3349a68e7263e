// Opening stock from a file, for items that the shop has.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openShopOfToday } from './bring-in.ts'
import { bringInKind, checkKind, problemsIn, readKind } from './bring-in-kind.ts'

const items = {
  lux: soap({ name: 'Lux', code: 'S1', openingStockThousandths: 0 }),
  dove: soap({ name: 'Dove', code: 'S2', openingStockThousandths: 0 }),
}

test('stock comes in at its cost, by code or by name', async () => {
  const shop = await openShopOfToday({ items })
  const { report } = await bringInKind(shop, 'stock', ['Code,Name,Quantity,Rate', 'S1,,24,33.50', ',Dove,10,'])
  expect(report).toMatchObject({ createCount: 2, refusedCount: 0 })
  const { rows } = await shop.counter.item.find({})
  expect(rows.map(({ name, onHandThousandths }) => [name, onHandThousandths]).sort()).toEqual([
    ['Dove', 10_000],
    ['Lux', 24_000],
  ])
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('stock that would be counted twice, or is of nothing, is refused by line', async () => {
  const shop = await openShopOfToday({ items })
  await bringInKind(shop, 'stock', ['Code,Quantity', 'S1,24'])
  const rows = ['S1,5', 'S9,5', 'S2,', 'S2,-3', 'S2,2.5', 'S2,4', 'S2,6', ',1']
  const state = await checkKind(shop, 'stock', ['Code,Quantity', ...rows])
  expect(problemsIn(state)).toEqual([
    '2 Quantity stock_known',
    '3 Code item_unknown',
    '4 Quantity quantity_missing',
    '5 Quantity quantity_negative',
    '6 Quantity quantity_decimals',
    '8 Quantity stock_twice',
    '9 - name_missing',
  ])
})

test('on a person’s word it is added to what is there', async () => {
  const shop = await openShopOfToday({ items })
  await bringInKind(shop, 'stock', ['Code,Quantity', 'S1,24'])
  const { id, mapping } = await readKind(shop, 'stock', ['Code,Quantity', 'S1,5'])
  if (mapping.kind !== 'stock') throw new Error('read as stock')
  await shop.counter.import.run({ id, mapping: { ...mapping, defaults: { moved: 'add' } }, skipRefused: false })
  expect((await shop.counter.item.lookUp({ code: 'S1' }))?.item.onHandThousandths).toBe(29_000)
})

test('batches keep their expiry; an item kept by batches wants one', async () => {
  const shop = await openShopOfToday({
    items: { pill: soap({ name: 'Crocin', code: 'C1', tracksBatches: true, openingStockThousandths: 0 }) },
  })
  const head = 'Code,Quantity,Batch,Expiry'
  const state = await bringInKind(shop, 'stock', [head, 'C1,100,CR1,03/2028', 'C1,20,CR2,Jan-29', 'C1,5,,'])
  expect(problemsIn(state)).toEqual(['4 Batch batch_missing'])
  const batches = await shop.counter.stock.findBatches({ itemIds: [shop.ids.pill] })
  expect(batches.map(({ code, expiresOn, onHandThousandths }) => [code, expiresOn, onHandThousandths])).toEqual([
    ['CR1', '2028-03-31', 100_000],
    ['CR2', '2029-01-31', 20_000],
  ])
})

test('a file without quantities, or that names no items, is told what is missing', async () => {
  const shop = await openShopOfToday({ items })
  const { id, mapping } = await readKind(shop, 'stock', ['Code,Colour', 'S1,red'])
  await expect(shop.counter.import.check({ id, mapping })).toBeRefused('import_mapping_incomplete', {
    missing: 'quantity',
  })
})
