// When a sale is refused: nothing is written, no number is used, the cart stays.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import type { SaleWords } from '../../support/ring-up.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const items = {
  soap: soap(),
  rice: rice(),
  tea: tea(),
  fridge: soap({ name: 'Fridge', code: 'F', pricePaise: 2_00_000_00 }),
}
const openShop = () => openTestShop({ items, customers: { ravi: ravi(), outstation: outstation() } })
type Words = SaleWords<keyof typeof items, 'ravi' | 'outstation'>

const cases: [string, Words, Parameters<typeof expectNoTrace>[2], Record<string, unknown>][] = [
  ['less money than the total', { of: { soap: 2 }, paid: { cash: 7_999 } }, 'tender_short', { shortPaise: 1 }],
  ['no money at all', { of: { soap: 2 }, paid: {} }, 'tender_short', { shortPaise: 8_000 }],
  ['a customer, no money and no word of credit', { of: { soap: 2 }, to: 'ravi', paid: {} }, 'tender_short', {}],
  ['more on a card than the total', { of: { soap: 2 }, paid: { card: 8_001 } }, 'tender_over', { overPaise: 1 }],
  [
    'cash when UPI has paid it all',
    { of: { soap: 2 }, paid: { upi: 8_000, cash: 100 } },
    'tender_over',
    { overPaise: 100 },
  ],
  ['credit for nobody', { of: { soap: 2 }, onCredit: true }, 'credit_needs_customer', { shortPaise: 8_000 }],
  ['two lakh rupees in cash', { of: { fridge: 1 } }, 'cash_limit', { limitPaise: 2_00_000_00 }],
  [
    'another total than the cashier saw',
    { of: { soap: 2 }, expectedTotalPaise: 7_900 },
    'total_changed',
    { totalPaise: 8_000, taxRatesBps: [1_800] },
  ],
  [
    'half a soap',
    { of: { tea: 1, soap: 1.5 } },
    'quantity_decimals',
    { lineNumber: 2, decimals: 0, unit: 'nos', name: 'Lux Soap' },
  ],
  [
    'a discount above the price of its line',
    { of: { soap: { quantity: 1, discount: { kind: 'amount', paise: 4_001 } } }, expectedTotalPaise: 0 },
    'discount_too_large',
    { lineNumber: 1, grossPaise: 4_000 },
  ],
  [
    'a discount above the whole bill',
    { of: { soap: 1 }, billDiscount: { kind: 'amount', paise: 4_001 }, expectedTotalPaise: 0 },
    'discount_too_large',
    { lineNumber: null, grossPaise: 4_000 },
  ],
  [
    'a bill discount over prices with and without tax',
    { of: { soap: 1, tea: 1 }, billDiscount: { kind: 'percent', bps: 1_000 }, expectedTotalPaise: 0 },
    'bill_discount_mixed_price_modes',
    {},
  ],
  [
    'more money than any bill can hold',
    { of: { soap: { quantity: 1_000_000_000, pricePaise: 4_000_000 } }, expectedTotalPaise: 0 },
    'amount_too_large',
    { lineNumber: 1 },
  ],
]

test.each(cases)('a sale with %s is refused and leaves no trace', async (_what, words, code, details) => {
  const shop = await openShop()
  const sale = shop.sale(words)
  await shop.counter.cart.save(shop.cart({ id: sale.id, of: { soap: 1 } }))
  await expectNoTrace(shop, () => shop.counter.invoice.issue(sale), code, details)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/26-27/00001')
})

test('a sale of nothing is refused', async () => {
  const shop = await openShop()
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ of: {} })), 'cart_empty')
})

test('a sale of an item or to a customer that does not exist is refused', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 1, tea: 1 } })
  const [soapLine, teaLine] = sale.lines
  if (soapLine === undefined || teaLine === undefined) throw new Error('two lines were rung up')
  const id = shop.newId()
  const unknownItem = { ...sale, lines: [soapLine, { ...teaLine, itemId: id }] }
  await expectNoTrace(shop, () => shop.counter.invoice.issue(unknownItem), 'not_found', {
    record: 'item',
    id,
    lineNumber: 2,
  })
  const unknownCustomer = { ...sale, customerId: id }
  await expectNoTrace(shop, () => shop.counter.invoice.issue(unknownCustomer), 'not_found', { record: 'customer', id })
})

test('a shop without its first run sells nothing', async () => {
  const sale = (await openShop()).sale({ of: { soap: 1 } })
  const { counter } = await openTestShop({ isSetUp: false })
  await expect(counter.invoice.issue(sale)).toBeRefused('not_set_up')
})

test('an id that another entry has is refused', async () => {
  const shop = await openShop()
  const owed = shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(owed)
  const id = shop.newId()
  await shop.counter.payment.take({ id, invoiceId: owed.id, tender: 'cash', amountPaise: 100, note: '' })
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ id, of: { soap: 1 } })), 'entry_conflict')
})

test.each<[string, Words]>([
  ['other goods at the same price', { of: { tea: { quantity: 2, pricePaise: 4_000 } } }],
  ['more of the same', { of: { soap: 3 } }],
  ['the same at another price', { of: { soap: { quantity: 2, pricePaise: 4_100 } } }],
  ['another buyer', { of: { soap: 2 }, to: 'ravi' }],
  ['a discount', { of: { soap: 2 }, billDiscount: { kind: 'amount', paise: 500 } }],
  ['a line more', { of: { soap: 2, rice: 0.001 }, expectedTotalPaise: 8_000 }],
])('the id of a sale with %s is refused: it is another sale', async (_what, words) => {
  const shop = await openShop()
  const sold = shop.sale({ of: { soap: 2 } })
  await shop.counter.invoice.issue(sold)
  const other = { ...shop.sale(words), id: sold.id }
  await expectNoTrace(shop, () => shop.counter.invoice.issue(other), 'entry_conflict', {
    number: 'A1/26-27/00001',
    totalPaise: 8_000,
  })
})

test('a paisa under two lakh in cash may be taken, the rest in another way', async () => {
  const shop = await openShop()
  const paid = { cash: 1_99_999_99, upi: 1 }
  const view = await shop.counter.invoice.issue(shop.sale({ of: { fridge: 1 }, paid }))
  expect(view.state).toBe('paid')
})

test('more than two lakh may be handed over in cash when the change leaves less', async () => {
  const shop = await openShop()
  const of = { fridge: { quantity: 1, pricePaise: 1_99_000_00 } }
  const view = await shop.counter.invoice.issue(shop.sale({ of, paid: { cash: 2_00_000_00 } }))
  expect(view.payments[0]).toMatchObject({ amountPaise: 1_99_000_00, changePaise: 1_000_00 })
})

const packed = {
  soap: soap({ mrpPaise: 4_200 }),
  tea: tea({ mrpPaise: 26_250 }),
}

test.each<[string, SaleWords<keyof typeof packed, never>, Record<string, unknown>]>([
  ['a price typed', { of: { soap: { quantity: 1, pricePaise: 4_201 } } }, { lineNumber: 1, pricePaise: 4_201 }],
  ['a price that tax lifts', { of: { soap: 1, tea: { quantity: 1, pricePaise: 25_001 } } }, { lineNumber: 2 }],
  [
    'a price that a discount takes down again',
    { of: { soap: { quantity: 1, pricePaise: 5_000, discount: { kind: 'percent', bps: 5_000 } } } },
    { lineNumber: 1, name: 'Lux Soap', pricePaise: 5_000, mrpPaise: 4_200 },
  ],
])('%s above the MRP is refused at the sale', async (_what, words, details) => {
  const shop = await openTestShop({ items: packed })
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale(words)), 'price_above_mrp', details)
})

test('a price up to the MRP is sold, and without tax to collect the bare price counts', async () => {
  const { counter, sale } = await openTestShop({ items: packed })
  const of = { soap: { quantity: 3, pricePaise: 4_200 }, tea: 1 }
  expect((await counter.invoice.issue(sale({ of }))).state).toBe('paid')
  const small = await openTestShop({ items: packed, shop: { scheme: 'unregistered' } })
  const bare = small.sale({ of: { tea: { quantity: 1, pricePaise: 26_250 } } })
  expect((await small.counter.invoice.issue(bare)).state).toBe('paid')
})

test('a clock that went back by more than two minutes stops the sale until a person has looked', async () => {
  const shop = await openShop()
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  shop.clock.advance(-2 * 60_000 - 1)
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })), 'clock_went_back', {
    lastAt: '2026-11-20T06:30:00.000Z',
    nowAt: '2026-11-20T06:27:59.999Z',
  })
})

test('a clock that is set right by up to two minutes waits for no one: the sale has the time of the last', async () => {
  const shop = await openShop()
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  shop.clock.advance(-2 * 60_000)
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.issuedAt).toBe('2026-11-20T06:30:00.000Z')
})

test('a tender of nothing, a line of nothing, a total with a fraction or a state there is not is refused', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 1 } })
  const [tender] = sale.tenders
  const [line] = sale.lines
  if (tender === undefined || line === undefined) throw new Error('a sale was rung up')
  for (const wrong of [
    { ...sale, tenders: [{ ...tender, givenPaise: 0 }] },
    { ...sale, lines: [{ ...line, quantityThousandths: 0 }] },
    { ...sale, lines: [{ ...line, unitPricePaise: -4_000 }] },
    { ...sale, expectedTotalPaise: 4_000.5 },
    { ...sale, deliveryStateCode: '00' },
    { ...sale, id: 'no-id' },
  ])
    await expectNoTrace(shop, () => shop.counter.invoice.issue(wrong), 'invalid_input')
})
