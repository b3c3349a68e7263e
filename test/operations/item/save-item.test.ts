// An item comes into the catalogue with little more than a name, and changes field by field.
import { expect, test } from 'vitest'
import type { RefusalCode } from '../../../src/shared/kernel/refusal.ts'
import type { ItemFields } from '../../../src/shared/records/item.ts'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a name is enough; everything else has its usual value', async () => {
  const { counter, newId, clock } = await openTestShop()
  const id = newId()
  const item = await counter.item.save({ id, fields: { name: '  Matchbox ' } })
  expect(item).toEqual({
    id,
    name: 'Matchbox',
    code: null,
    nameHi: null,
    nameTa: null,
    barcodes: [],
    groupId: null,
    groupName: null,
    hsn: null,
    taxRates: [],
    taxRateBps: 0,
    pricePaise: 0,
    priceMode: 'inclusive',
    mrpPaise: null,
    costPaise: null,
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    lowStockThousandths: null,
    description: '',
    tracksBatches: false,
    isActive: true,
    onHandThousandths: 0,
    updatedAt: new Date(clock.nowMs()).toISOString(),
  })
  expect(await counter.item.get({ id })).toEqual(item)
})

test('only the fields named change, and the save says when', async () => {
  const { counter, ids, clock } = await openTestShop({ items: { soap: soap() } })
  const before = await counter.item.get({ id: ids.soap })
  clock.advance(60_000)
  const after = await counter.item.save({ id: ids.soap, fields: { pricePaise: 4_500, nameHi: 'साबुन' } })
  expect(after).toEqual({ ...before, pricePaise: 4_500, nameHi: 'साबुन', updatedAt: '2026-11-20T06:31:00.000Z' })
})

test('a field is emptied by saying null', async () => {
  const { counter, ids } = await openTestShop({ items: { soap: soap({ mrpPaise: 4_200, costPaise: 3_000 }) } })
  const after = await counter.item.save({ id: ids.soap, fields: { mrpPaise: null, code: null } })
  expect(after).toMatchObject({ mrpPaise: null, code: null, costPaise: 3_000 })
})

test('an unknown item without a name is refused', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => shop.counter.item.save({ id, fields: { pricePaise: 100 } }), 'not_found', {
    record: 'item',
    id,
  })
})

test('an item of a group that does not exist is refused', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const groupId = shop.newId()
  await expectNoTrace(shop, () => shop.counter.item.save({ id: shop.ids.soap, fields: { groupId } }), 'not_found', {
    record: 'itemGroup',
    id: groupId,
  })
})

test.each<[string, Partial<ItemFields>, RefusalCode, object]>([
  ['a code that is another item’s code', { code: 'SOAP' }, 'item_code_taken', { code: 'SOAP' }],
  ['a code that is another item’s barcode', { code: '8901030865237' }, 'item_code_taken', { code: '8901030865237' }],
  ['another item’s barcode', { barcodes: ['123', '8901030865237'] }, 'barcode_taken', { barcode: '8901030865237' }],
  ['a barcode that is another item’s code', { barcodes: ['SOAP'] }, 'barcode_taken', { barcode: 'SOAP' }],
])('%s is refused, and the refusal names the item that has it', async (_what, fields, code, details) => {
  const shop = await openTestShop({ items: { soap: soap({ barcodes: ['8901030865237'] }), tea: tea() } })
  const taken = { ...details, name: 'Lux Soap', id: shop.ids.soap }
  await expectNoTrace(shop, () => shop.counter.item.save({ id: shop.ids.tea, fields }), code, taken)
  const save = { id: shop.newId(), fields: { name: 'New', ...fields } }
  await expectNoTrace(shop, () => shop.counter.item.save(save), code, taken)
})

test('an item keeps its own code and barcodes when it is saved again', async () => {
  const { counter, ids } = await openTestShop({ items: { soap: soap({ code: '890', barcodes: ['890', '891'] }) } })
  const fields = { code: '890', barcodes: ['891', '890'], name: 'Lux' }
  expect(await counter.item.save({ id: ids.soap, fields })).toMatchObject(fields)
  expect((await counter.item.lookUp({ code: '891' }))?.item.name).toBe('Lux')
})

test('an inactive item frees its code and barcode for another', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap({ barcodes: ['8901030865237'] }) } })
  await counter.item.save({ id: ids.soap, fields: { isActive: false } })
  const fields = { name: 'New soap', code: 'SOAP', barcodes: ['8901030865237'] }
  const next = await counter.item.save({ id: newId(), fields })
  expect((await counter.item.lookUp({ code: 'SOAP' }))?.item.id).toBe(next.id)
  expect((await counter.item.lookUp({ code: '8901030865237' }))?.item.id).toBe(next.id)
})

test('an inactive item may still be renamed, but not sold again under a code that was given away', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, ids, newId } = shop
  await counter.item.save({ id: ids.soap, fields: { isActive: false } })
  await counter.item.save({ id: newId(), fields: { name: 'New soap', code: 'SOAP' } })
  expect(await counter.item.save({ id: ids.soap, fields: { name: 'Old soap' } })).toMatchObject({ name: 'Old soap' })
  const again = { id: ids.soap, fields: { isActive: true } }
  await expectNoTrace(shop, () => counter.item.save(again), 'item_code_taken', { code: 'SOAP' })
  const renumbered = { id: ids.soap, fields: { isActive: true, code: 'SOAP2' } }
  expect(await counter.item.save(renumbered)).toMatchObject({ isActive: true, code: 'SOAP2' })
})

test('opening stock of a new item is a movement of its own', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  const item = await shop.counter.item.save({
    id,
    fields: { name: 'Rice', decimals: 3 },
    openingStockThousandths: 12_500,
  })
  expect(item.onHandThousandths).toBe(12_500)
  expect(shop.dump().stock_movement).toEqual([
    {
      item_no: 1,
      entry_seq: 4,
      line_number: 1,
      delta_thousandths: 12_500,
      cause: 'opening',
      unit_cost_paise: null,
      batch_no: null,
    },
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('opening stock takes the cost price as what it cost, and may name its batch', async () => {
  const { counter, newId, verify } = await openTestShop()
  const id = newId()
  const openingBatch = { code: 'L7', expiresOn: '2027-06-30', mrpPaise: 9_900 }
  const fields = { name: 'Dolo 650', costPaise: 2_150, tracksBatches: true, description: 'Shelf 3' }
  const item = await counter.item.save({ id, fields, openingStockThousandths: 6_000, openingBatch })
  expect(item).toMatchObject({ description: 'Shelf 3', tracksBatches: true })
  const { rows } = await counter.stock.findMovements({ itemId: id })
  expect(rows).toMatchObject([{ cause: 'opening', unitCostPaise: 2_150, batch: openingBatch }])
  expect(verify().isWhole).toBe(true)
})

test('opening stock said of an item that is there already moves nothing', async () => {
  const { counter, ids } = await openTestShop({ items: { soap: soap({ openingStockThousandths: 5_000 }) } })
  const item = await counter.item.save({ id: ids.soap, fields: { name: 'Lux' }, openingStockThousandths: 9_000 })
  expect(item.onHandThousandths).toBe(5_000)
})

test('opening stock in parts of what is sold whole is refused', async () => {
  const shop = await openTestShop()
  const save = { id: shop.newId(), fields: { name: 'Soap' }, openingStockThousandths: 1_500 }
  await expectNoTrace(shop, () => shop.counter.item.save(save), 'quantity_decimals', { name: 'Soap', decimals: 0 })
})

test.each<[string, Partial<ItemFields>, number]>([
  ['a price with tax in it', { pricePaise: 4_201 }, 4_201],
  ['a lower MRP', { mrpPaise: 3_999 }, 4_000],
  ['a price whose tax takes it there', { pricePaise: 3_560, priceMode: 'exclusive' }, 4_201],
  ['tax on top from now on', { priceMode: 'exclusive' }, 4_720],
])('%s above the MRP is refused, with both amounts', async (_what, fields, pricePaise) => {
  const shop = await openTestShop({ items: { soap: soap({ mrpPaise: 4_200 }) } })
  await expectNoTrace(shop, () => shop.counter.item.save({ id: shop.ids.soap, fields }), 'price_above_mrp', {
    name: 'Lux Soap',
    pricePaise,
    mrpPaise: fields.mrpPaise ?? 4_200,
  })
})

test('a new item is held to its MRP; a price up to it, and any price without one, may be saved', async () => {
  const shop = await openTestShop({ items: { soap: soap({ mrpPaise: 4_200 }) } })
  const { counter, ids, newId } = shop
  const save = { id: newId(), fields: { name: 'Salt', pricePaise: 2_801, mrpPaise: 2_800 } }
  await expectNoTrace(shop, () => counter.item.save(save), 'price_above_mrp', { name: 'Salt' })
  expect((await counter.item.save({ id: ids.soap, fields: { pricePaise: 4_200 } })).pricePaise).toBe(4_200)
  const exclusive = { priceMode: 'exclusive', pricePaise: 3_559 } as const
  expect(await counter.item.save({ id: ids.soap, fields: exclusive })).toMatchObject(exclusive)
  const unlimited = { mrpPaise: null, pricePaise: 9_900 }
  expect(await counter.item.save({ id: ids.soap, fields: unlimited })).toMatchObject(unlimited)
})

test('tax that comes from the group counts towards the MRP, also when the item is put in that group', async () => {
  const plain = { taxRates: [], priceMode: 'exclusive', pricePaise: 4_000, mrpPaise: 4_200 } as const
  const shop = await openTestShop({ items: { soap: soap({ ...plain, taxRates: [] }) } })
  const groupId = shop.newId()
  const taxRates = [
    { fromOn: '2017-07-01', rateBps: 500 },
    { fromOn: '2026-11-21', rateBps: 1800 },
  ]
  await shop.counter.itemGroup.save({ id: groupId, fields: { name: 'Soaps', taxRates } })
  const save = { id: shop.ids.soap, fields: { groupId } }
  expect((await shop.counter.item.save(save)).taxRateBps).toBe(500)
  shop.clock.set('2026-11-20T18:30:00.000Z')
  await expectNoTrace(shop, () => shop.counter.item.save(save), 'price_above_mrp', { pricePaise: 4_720 })
  expect((await shop.counter.item.save({ id: shop.ids.soap, fields: { name: 'Lux' } })).name).toBe('Lux')
})

test('a shop that collects no tax compares the bare price', async () => {
  const { counter, newId } = await openTestShop({ shop: { scheme: 'composition' } })
  const fields = { ...soap().fields, priceMode: 'exclusive', mrpPaise: 4_000 } as const
  expect((await counter.item.save({ id: newId(), fields })).pricePaise).toBe(4_000)
})

test('a save that names a code of blanks, a price with a fraction or an unknown price mode is refused', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const wrong = [
    { code: 'A B' },
    { pricePaise: 10.5 },
    { pricePaise: -1 },
    { hsn: '34' },
    { decimals: 4 },
    { name: ' ' },
  ]
  for (const fields of wrong)
    await expectNoTrace(shop, () => shop.counter.item.save({ id: shop.ids.soap, fields }), 'invalid_input')
})

test('every window hears which item changed', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.item.save({ id: shop.ids.soap, fields: { pricePaise: 4_100 } })
  await eventually(() => heard).toEqual([{ record: 'item', ids: [shop.ids.soap] }])
})
