// Which tax a sale bears, on which paper, by who sells, who buys and where the goods go.
import { expect, test } from 'vitest'
import type { CustomerFields } from '../../../src/shared/records/customer.ts'
import type { ShopFields } from '../../../src/shared/records/shop.ts'
import { outstation, ravi, rice, soap, tea, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

interface Situation {
  readonly shop?: Partial<ShopFields>
  readonly buyer?: CustomerFields
  readonly delivery?: string
}
type Tax = [placeOfSupply: string, localTaxName: string | null, cgst: number, sgst: number, igst: number]
const chandigarh = { stateCode: '04', gstin: '04AAPFU0939F1Z3' }
const delhi = { stateCode: '07', gstin: '07AAPFU0939F1ZX' }

test.each<[string, Situation, Tax]>([
  ['over the counter to nobody in particular', {}, ['27', 'SGST', 625, 625, 0]],
  ['to a customer of the same state', { buyer: ravi({ stateCode: '27' }) }, ['27', 'SGST', 625, 625, 0]],
  ['to a customer whose state nobody wrote down', { buyer: ravi() }, ['27', 'SGST', 625, 625, 0]],
  ['to a customer recorded in another state', { buyer: ravi({ stateCode: '29' }) }, ['29', null, 0, 0, 1_250]],
  ['to a walk-in, delivered to another state', { delivery: '29' }, ['29', null, 0, 0, 1_250]],
  [
    'to one of another state, delivered here',
    { buyer: ravi({ stateCode: '29' }), delivery: '27' },
    ['27', 'SGST', 625, 625, 0],
  ],
  ['to a registered buyer of the same state', { buyer: trader() }, ['27', 'SGST', 625, 625, 0]],
  ['to a registered buyer of another state', { buyer: outstation() }, ['29', null, 0, 0, 1_250]],
  [
    'to a registered buyer of another state, delivered here',
    { buyer: outstation(), delivery: '27' },
    ['27', 'SGST', 625, 625, 0],
  ],
  ['to a registered buyer, delivered to a third state', { buyer: trader(), delivery: '33' }, ['33', null, 0, 0, 1_250]],
  [
    'to a unit in a special economic zone of the same state',
    { buyer: trader({ isSez: true }) },
    ['27', null, 0, 0, 1_250],
  ],
  ['in a union territory without an assembly', { shop: chandigarh }, ['04', 'UTGST', 625, 625, 0]],
  ['in Delhi', { shop: delhi }, ['07', 'SGST', 625, 625, 0]],
  ['from a composition shop', { shop: { scheme: 'composition' } }, ['27', null, 0, 0, 0]],
  ['from a shop that is not registered', { shop: { scheme: 'unregistered' } }, ['27', null, 0, 0, 0]],
])('goods at 5%% %s', async (_what, { shop: fields = {}, buyer, delivery }, tax) => {
  const shop = await openTestShop({
    items: { tea: tea() },
    shop: fields,
    customers: { buyer: buyer ?? ravi() },
  })
  const words = {
    of: { tea: 1 },
    ...(buyer && { to: 'buyer' as const }),
    ...(delivery && { deliveryStateCode: delivery }),
  }
  const { invoice } = await shop.counter.invoice.issue(shop.sale(words))
  const { placeOfSupply, localTaxName, cgstPaise, sgstPaise, igstPaise } = invoice
  expect([placeOfSupply, localTaxName, cgstPaise, sgstPaise, igstPaise]).toEqual(tax)
  expect(invoice.supplyType).toBe(igstPaise > 0 ? 'inter' : 'intra')
  expect(shop.verify().isWhole).toBe(true)
})

test('a composition shop gives a bill of supply without tax, with a series of its own', async () => {
  const shop = await openTestShop({ items: { tea: tea(), soap: soap() }, shop: { scheme: 'composition' } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { tea: 1, soap: 1 } }))
  expect(invoice).toMatchObject({
    documentType: 'bill_of_supply',
    number: 'A1B/26-27/00001',
    taxablePaise: 29_000,
    totalPaise: 29_000,
    localTaxName: null,
  })
  expect(invoice.lines.map(line => line.taxRateBps)).toEqual([0, 0])
})

test('a composition shop may give a bill discount over any prices: no tax is in them', async () => {
  const shop = await openTestShop({ items: { tea: tea(), soap: soap() }, shop: { scheme: 'composition' } })
  const billDiscount = { kind: 'amount', paise: 9_000 } as const
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { tea: 1, soap: 1 }, billDiscount }))
  expect([invoice.discountPaise, invoice.totalPaise]).toEqual([9_000, 20_000])
})

test.each<[string, Situation]>([
  ['to a registered buyer of another state', { buyer: outstation() }],
  ['to a customer of another state', { buyer: ravi({ stateCode: '33' }) }],
  ['delivered to another state', { delivery: '33' }],
  ['to a special economic zone', { buyer: trader({ isSez: true }) }],
])('a composition shop sells nothing %s', async (_what, { buyer, delivery }) => {
  const scheme = 'composition'
  const shop = await openTestShop({ items: { tea: tea() }, shop: { scheme }, customers: { buyer: buyer ?? ravi() } })
  const words = {
    of: { tea: 1 },
    ...(buyer && { to: 'buyer' as const }),
    ...(delivery && { deliveryStateCode: delivery }),
  }
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale(words)), 'composition_inter_state')
})

test('a registered shop gives a bill of supply for exempt goods, and numbers it apart', async () => {
  const shop = await openTestShop({ items: { rice: rice(), soap: soap() } })
  const numbers = []
  for (const of of [{ rice: 1 }, { soap: 1 }, { rice: 2 }, { rice: 1, soap: 1 }]) {
    const { invoice } = await shop.counter.invoice.issue(shop.sale({ of }))
    numbers.push([invoice.documentType, invoice.number])
  }
  expect(numbers).toEqual([
    ['bill_of_supply', 'A1B/26-27/00001'],
    ['tax_invoice', 'A1/26-27/00001'],
    ['bill_of_supply', 'A1B/26-27/00002'],
    ['tax_invoice', 'A1/26-27/00002'],
  ])
})

const newRate = [
  { fromOn: '2017-07-01', rateBps: 1_800 },
  { fromOn: '2026-11-21', rateBps: 500 },
]

test('a rate that changes at midnight in India changes the total of a cart rung up before, and the sale asks again', async () => {
  const shop = await openTestShop({ items: { tea: tea({ taxRates: newRate }) }, at: '2026-11-20T18:29:59.999Z' })
  const before = shop.sale({ of: { tea: 1 } })
  expect(before.expectedTotalPaise).toBe(29_500)
  shop.clock.set('2026-11-20T18:30:00.000Z')
  await expectNoTrace(shop, () => shop.counter.invoice.issue(before), 'total_changed', {
    totalPaise: 26_300,
    taxRatesBps: [500],
  })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ id: before.id, of: { tea: 1 } }))
  expect([invoice.issuedOn, invoice.lines[0]?.taxRateBps, invoice.totalPaise]).toEqual(['2026-11-21', 500, 26_300])
})

test('a price with tax inside stays the same over midnight; the tax in it is that of the day', async () => {
  const shop = await openTestShop({ items: { soap: soap({ taxRates: newRate }) }, at: '2026-11-20T18:29:59.999Z' })
  const before = shop.sale({ of: { soap: 1 } })
  shop.clock.set('2026-11-20T18:30:00.000Z')
  const { invoice } = await shop.counter.invoice.issue(before)
  expect([invoice.totalPaise, invoice.lines[0]?.taxRateBps, invoice.cgstPaise]).toEqual([4_000, 500, 95])
})

test('a rate changed in the catalogue meets the cart that was rung up before', async () => {
  const shop = await openTestShop({ items: { tea: tea() } })
  const before = shop.sale({ of: { tea: 1 } })
  await shop.counter.item.lookUp({ code: 'TEA' })
  const taxRates = [{ fromOn: '2017-07-01', rateBps: 1_800 }]
  await shop.counter.item.save({ id: shop.ids.tea, fields: { taxRates } })
  await expect(shop.counter.invoice.issue(before)).toBeRefused('total_changed', { totalPaise: 29_500 })
})
