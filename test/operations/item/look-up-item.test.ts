// What a scanner read becomes an item, and with a label from the scale its weight too.
import { expect, test } from 'vitest'
import { makeWeightBarcode } from '../../../src/shared/domain/item/weight-barcode.ts'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const weightBarcode = { prefix: '21', itemDigits: 5, stepThousandths: 1 }
const label = (itemCode: string, quantityThousandths: number) =>
  String(makeWeightBarcode(weightBarcode, { itemCode, quantityThousandths }))

test('a barcode or a code finds its item with all that a cart line needs', async () => {
  const barcodes = ['8901030865237', '12345670']
  const { counter, ids } = await openTestShop({
    items: { soap: soap({ barcodes, nameHi: 'लक्स साबुन', mrpPaise: 4_200, openingStockThousandths: 6_000 }) },
  })
  const found = {
    item: {
      id: ids.soap,
      code: 'SOAP',
      name: 'Lux Soap',
      nameHi: 'लक्स साबुन',
      nameTa: null,
      hsn: '3401',
      unit: 'nos',
      uqc: 'NOS',
      decimals: 0,
      pricePaise: 4_000,
      priceMode: 'inclusive',
      mrpPaise: 4_200,
      taxRateBps: 1_800,
      onHandThousandths: 6_000,
    },
    quantityThousandths: null,
  }
  for (const code of [...barcodes, 'SOAP', ' SOAP '])
    expect({ code, found: await counter.item.lookUp({ code }) }).toEqual({ code, found })
})

test('a part of a code, another case or an unknown code finds nothing', async () => {
  const { counter } = await openTestShop({ items: { soap: soap({ barcodes: ['8901030865237'] }) } })
  for (const code of ['SOA', 'soap', '890103086523', '08901030865237', 'Lux'])
    expect({ code, found: await counter.item.lookUp({ code }) }).toEqual({ code, found: null })
})

test('an inactive item is not found', async () => {
  const { counter } = await openTestShop({ items: { soap: soap({ isActive: false }) } })
  expect(await counter.item.lookUp({ code: 'SOAP' })).toBeNull()
})

test('an item without HSN and tax of its own has those of its group', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap({ hsn: null, taxRates: [] }) } })
  const groupId = newId()
  const taxRates = [{ fromOn: '2025-09-22', rateBps: 500 }]
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Soaps', hsn: '3401', taxRates } })
  await counter.item.save({ id: ids.soap, fields: { groupId } })
  expect((await counter.item.lookUp({ code: 'SOAP' }))?.item).toMatchObject({ hsn: '3401', taxRateBps: 500 })
})

test.each([
  ['as printed, with its leading zeros', '00042', '00042'],
  ['without leading zeros', '42', '42'],
  ['that fills the label', '12345', '12345'],
])('a label from the scale finds the item whose code is written %s, and its weight', async (_how, code, printed) => {
  const { counter, ids } = await openTestShop({ shop: { weightBarcode }, items: { rice: rice({ code }) } })
  const found = await counter.item.lookUp({ code: label(printed, 1_250) })
  expect({ id: found?.item.id, quantity: found?.quantityThousandths }).toEqual({ id: ids.rice, quantity: 1_250 })
})

test('the code as printed goes before the one without its zeros', async () => {
  const { counter, ids } = await openTestShop({
    shop: { weightBarcode },
    items: { rice: rice({ code: '42' }), tea: tea({ code: '00042' }) },
  })
  expect((await counter.item.lookUp({ code: label('42', 500) }))?.item.id).toBe(ids.tea)
})

test('a whole barcode goes before what a label of the same digits would say', async () => {
  const { counter, ids } = await openTestShop({
    shop: { weightBarcode },
    items: { rice: rice({ code: '42' }), soap: soap({ barcodes: [label('42', 500)] }) },
  })
  const found = await counter.item.lookUp({ code: label('42', 500) })
  expect({ id: found?.item.id, quantity: found?.quantityThousandths }).toEqual({ id: ids.soap, quantity: null })
})

test('a step of the scale of ten grams makes ten grams of each', async () => {
  const settings = { ...weightBarcode, stepThousandths: 10 }
  const { counter } = await openTestShop({ shop: { weightBarcode: settings }, items: { rice: rice({ code: '42' }) } })
  const code = String(makeWeightBarcode(settings, { itemCode: '42', quantityThousandths: 1_250 }))
  expect((await counter.item.lookUp({ code }))?.quantityThousandths).toBe(1_250)
})

test('a label is nothing to a shop without a scale, with a wrong check digit, or for an unknown item', async () => {
  const items = { rice: rice({ code: '42' }) }
  const plain = await openTestShop({ items })
  expect(await plain.counter.item.lookUp({ code: label('42', 500) })).toBeNull()
  const { counter } = await openTestShop({ shop: { weightBarcode }, items })
  const wrong = label('42', 500).replace(/.$/, digit => String((Number(digit) + 1) % 10))
  for (const code of [wrong, label('43', 500), label('42', 500).replace(/^21/, '22')])
    expect({ code, found: await counter.item.lookUp({ code }) }).toEqual({ code, found: null })
})
