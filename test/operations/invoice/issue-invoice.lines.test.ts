// Lines, discounts and rounding of a sale. The tables of pricing are in test/domain/invoice/price-invoice.test.ts.
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const items = { soap: soap(), rice: rice(), tea: tea() }
const percent = (bps: number) => ({ kind: 'percent', bps }) as const
const amount = (paise: number) => ({ kind: 'amount', paise }) as const

test.each([
  ['nothing', null, null, [8_000, 0, 0, 8_000]],
  ['a tenth off the line', percent(1_000), null, [8_000, 800, 0, 7_200]],
  ['five rupees off the line', amount(500), null, [8_000, 500, 0, 7_500]],
  ['a tenth off the bill', null, percent(1_000), [8_000, 0, 800, 7_200]],
  ['five rupees off the bill', null, amount(500), [8_000, 0, 500, 7_500]],
  [
    'a tenth off the line, then a tenth of the rest off the bill',
    percent(1_000),
    percent(1_000),
    [8_000, 800, 720, 6_480],
  ],
  ['everything off', percent(10_000), null, [8_000, 8_000, 0, 0]],
] as const)('two soaps with %s', async (_what, discount, billDiscount, expected) => {
  const shop = await openTestShop({ items, shop: { roundsToRupee: false } })
  const of = { soap: discount === null ? 2 : { quantity: 2, discount } }
  const { invoice } = await shop.counter.invoice.issue(shop.sale(billDiscount === null ? { of } : { of, billDiscount }))
  const [line] = invoice.lines
  expect([line?.grossPaise, line?.lineDiscountPaise, line?.billDiscountSharePaise, line?.totalPaise]).toEqual(expected)
  expect([line?.discount, invoice.billDiscount]).toEqual([discount, billDiscount])
  expect([invoice.grossPaise, invoice.discountPaise, invoice.totalPaise]).toEqual([
    expected[0],
    expected[1] + expected[2],
    expected[3],
  ])
})

test.each([
  [4_049, 4_000, -49],
  [4_050, 4_100, 50],
  [4_000, 4_000, 0],
  [49, 0, -49],
])('a total of %i paise is rounded to %i, and the invoice says by how much', async (pricePaise, total, roundOff) => {
  const shop = await openTestShop({ items })
  const view = await shop.counter.invoice.issue(shop.sale({ of: { soap: { quantity: 1, pricePaise } } }))
  expect([view.invoice.beforeRoundPaise, view.invoice.totalPaise, view.invoice.roundOffPaise]).toEqual([
    pricePaise,
    total,
    roundOff,
  ])
  expect([view.paidPaise, view.state]).toEqual([total, 'paid'])
})

test('a shop that does not round takes every paisa', async () => {
  const shop = await openTestShop({ items, shop: { roundsToRupee: false } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: { quantity: 1, pricePaise: 4_049 } } }))
  expect([invoice.totalPaise, invoice.roundOffPaise]).toEqual([4_049, 0])
})

test('a bill of nothing needs no money', async () => {
  const shop = await openTestShop({ items })
  const view = await shop.counter.invoice.issue(shop.sale({ of: { soap: { quantity: 1, pricePaise: 0 } } }))
  expect([view.invoice.totalPaise, view.payments, view.state]).toEqual([0, [], 'paid'])
})

test('goods by weight are sold to the gram', async () => {
  const shop = await openTestShop({ items })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { rice: 0.333 } }))
  expect([invoice.lines[0]?.quantityThousandths, invoice.lines[0]?.grossPaise]).toEqual([333, 1_998])
})

test('name and price are those of the cart; HSN, unit code and tax those of the catalogue', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: { quantity: 1, pricePaise: 3_800 } } })
  await shop.counter.item.save({
    id: shop.ids.soap,
    fields: { name: 'Lux New', pricePaise: 4_500, hsn: '340111', uqc: 'PCS' },
  })
  const { invoice } = await shop.counter.invoice.issue(sale)
  expect(invoice.lines[0]).toMatchObject({ name: 'Lux Soap', unitPricePaise: 3_800, hsn: '340111', uqc: 'PCS' })
})

test('an item taken off sale while a cart was held still sells from that cart', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 1 } })
  await shop.counter.cart.save(shop.cart({ id: sale.id, of: { soap: 1 }, isHeld: true }))
  await shop.counter.item.save({ id: shop.ids.soap, fields: { isActive: false } })
  const { invoice } = await shop.counter.invoice.issue(sale)
  expect(invoice.lines[0]).toMatchObject({ name: 'Lux Soap', totalPaise: 4_000 })
})

test('what is on the counter is sold, even when the ledger has none of it', async () => {
  const shop = await openTestShop({ items })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(-3_000)
  expect(shop.verify().isWhole).toBe(true)
})

test('a bill of a thousand lines is one invoice', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 1 } })
  const [line] = sale.lines
  const [tender] = sale.tenders
  if (line === undefined || tender === undefined) throw new Error('a soap was rung up')
  const lines = Array.from({ length: 1_000 }, () => ({ ...line, id: shop.newId() }))
  const tenders = [{ ...tender, givenPaise: 4_000_000 }]
  const { invoice } = await shop.counter.invoice.issue({ ...sale, lines, tenders, expectedTotalPaise: 4_000_000 })
  expect([invoice.lines.length, invoice.lines.at(-1)?.lineNumber, invoice.totalPaise]).toEqual([
    1_000, 1_000, 4_000_000,
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('a line keeps the name of its group, whatever the group is called later', async () => {
  const shop = await openTestShop({ items: { soap: soap(), rice: rice() } })
  const { counter, ids, newId } = shop
  const groupId = newId()
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Soaps' } })
  await counter.item.save({ id: ids.soap, fields: { groupId } })
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1, rice: 1 } }))
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Bath' } })
  const later = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect((await counter.invoice.get({ id: invoice.id })).invoice.lines.map(line => line.groupName)).toEqual([
    'Soaps',
    undefined,
  ])
  expect(later.invoice.lines[0]?.groupName).toBe('Bath')
  expect(shop.verify().isWhole).toBe(true)
})
