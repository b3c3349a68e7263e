// A sale: goods leave, money comes, and one invoice says so for ever.
import { expect, test } from 'vitest'
import type { Invoice, InvoiceLine } from '../../../src/shared/records/invoice.ts'
import { ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'

const stocked = { openingStockThousandths: 10_000 }
const items = { soap: soap(stocked), rice: rice(stocked), tea: tea(stocked) }

test('a cash sale is an invoice with every figure, paid, with the change that was given back', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi({ stateCode: '27' }) } })
  const of = { soap: { quantity: 2, note: 'gift' } }
  const sale = shop.sale({ of, to: 'ravi', paid: { cash: 10_000 }, note: 'Thanks' })
  const view = await shop.counter.invoice.issue(sale)
  const issuedAt = '2026-11-20T06:30:00.000Z'
  const ids = { id: sale.id, counterId: view.invoice.counterId, customerId: shop.ids.ravi, itemId: shop.ids.soap }
  expect(view).toEqual({
    invoice: twoSoapsFor(ids),
    payments: [
      {
        id: sale.tenders[0]?.id,
        invoiceId: sale.id,
        customerId: shop.ids.ravi,
        tender: 'cash',
        amountPaise: 8_000,
        givenPaise: 10_000,
        changePaise: 2_000,
        note: '',
        receiptNumber: null,
        receivedAt: issuedAt,
        receivedBy: 'Asha',
      },
    ],
    paidPaise: 8_000,
    duePaise: 0,
    state: 'paid',
    aftermath: { allocations: [], creditNotes: [], returned: [], creditedPaise: 0, void: null },
  })
  expect(await shop.counter.invoice.get({ id: sale.id })).toEqual(view)
  expect(shop.verify().isWhole).toBe(true)
})

test('a sale to a walk-in customer names nobody', async () => {
  const shop = await openTestShop({ items })
  const { invoice, payments } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([invoice.buyer, payments[0]?.customerId]).toEqual([null, null])
})

test('goods sold leave the shelf, each line a movement of its own', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 2, rice: 1.25 } })
  const [soapLine] = sale.lines
  if (soapLine === undefined) throw new Error('soap was rung up')
  const twice = { ...sale, lines: [...sale.lines, { ...soapLine, id: shop.newId() }] }
  await shop.counter.invoice.issue({ ...twice, expectedTotalPaise: 23_500, tenders: [cash(shop.newId(), 23_500)] })
  const onHand = async (id: string) => (await shop.counter.item.get({ id })).onHandThousandths
  expect([await onHand(shop.ids.soap), await onHand(shop.ids.rice)]).toEqual([6_000, 8_750])
  const sold = shop.dump().stock_movement?.filter(move => move.cause === 'sale')
  expect(sold?.map(move => [move.line_number, move.delta_thousandths])).toEqual([
    [1, -2_000],
    [3, -2_000],
    [2, -1_250],
  ])
})

test('a split between cash, UPI and card pays the bill', async () => {
  const shop = await openTestShop({ items })
  const paid = { upi: 10_000, card: 5_000, cash: 15_000 }
  const view = await shop.counter.invoice.issue(shop.sale({ of: { tea: 1 }, paid }))
  expect(view.payments.map(({ tender, amountPaise, changePaise }) => [tender, amountPaise, changePaise])).toEqual([
    ['upi', 10_000, 0],
    ['card', 5_000, 0],
    ['cash', 11_300, 3_700],
  ])
  expect([view.paidPaise, view.duePaise, view.state]).toEqual([26_300, 0, 'paid'])
})

test('a sale on credit is owed by the customer, in full or in part', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const whole = await shop.counter.invoice.issue(shop.sale({ of: { tea: 1 }, to: 'ravi', onCredit: true }))
  expect([whole.payments, whole.paidPaise, whole.duePaise, whole.state]).toEqual([[], 0, 26_300, 'unpaid'])
  const words = { of: { tea: 1 }, to: 'ravi', onCredit: true, paid: { cash: 6_300 } } as const
  const part = await shop.counter.invoice.issue(shop.sale(words))
  expect([part.paidPaise, part.duePaise, part.state]).toEqual([6_300, 20_000, 'partial'])
  expect((await shop.counter.customer.get({ id: shop.ids.ravi })).duePaise).toBe(46_300)
  expect(shop.verify().isWhole).toBe(true)
})

test('a sale that may stay on credit but is covered is paid', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const words = { of: { tea: 1 }, to: 'ravi', onCredit: true, paid: { cash: 30_000 } } as const
  const view = await shop.counter.invoice.issue(shop.sale(words))
  expect([view.paidPaise, view.payments[0]?.changePaise, view.state]).toEqual([26_300, 3_700, 'paid'])
})

test('money is due as many days later as the shop says', async () => {
  const shop = await openTestShop({ items, shop: { dueDays: 0 }, at: '2028-02-27T06:30:00.000Z' })
  const today = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.counter.shop.save({ fields: { dueDays: 3 } })
  const later = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([today.invoice.dueOn, later.invoice.dueOn]).toEqual(['2028-02-27', '2028-03-01'])
})

test('the same sale sent twice is one invoice, however it is paid the second time', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 2 } })
  const first = await shop.counter.invoice.issue(sale)
  const after = shop.dump()
  shop.clock.advance(60_000)
  expect(await shop.counter.invoice.issue(sale)).toEqual(first)
  const paidByCard = shop.sale({ of: { soap: 2 }, id: sale.id, paid: { card: sale.expectedTotalPaise } })
  expect(await shop.openWindow().invoice.issue(paidByCard)).toEqual(first)
  expect(shop.dump()).toEqual(after)
})

test('a cart that waited while later ones were sold is one invoice too', async () => {
  const shop = await openTestShop({ items })
  const waiting = shop.sale({ of: { soap: 2 } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const first = await shop.counter.invoice.issue(waiting)
  await shop.counter.invoice.issue(shop.sale({ of: { tea: 1 } }))
  expect(await shop.counter.invoice.issue(waiting)).toEqual(first)
  expect(shop.dump().invoice).toHaveLength(3)
})

test('two windows that send the same sale at the same time get the same invoice', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 2 } })
  const views = await Promise.all([shop.counter, shop.openWindow()].map(window => window.invoice.issue(sale)))
  expect(views[0]).toEqual(views[1])
  expect(shop.dump().invoice).toHaveLength(1)
})

test('the cart that was sold is gone', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 1 } })
  await shop.counter.cart.save(shop.cart({ id: sale.id, of: { soap: 1 } }))
  const other = await shop.counter.cart.save(shop.cart({ of: { tea: 1 } }))
  await shop.counter.invoice.issue(sale)
  expect(await shop.counter.cart.find({})).toEqual([other])
})

test('windows hear of the invoice, the cart, the customer and the items, once', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  const sale = shop.sale({ of: { soap: 1, tea: 1 }, to: 'ravi' })
  await shop.counter.invoice.issue(sale)
  await eventually(() => heard).toEqual([
    { record: 'invoice', ids: [sale.id] },
    { record: 'cart', ids: [sale.id] },
    { record: 'customer', ids: [shop.ids.ravi] },
    { record: 'item', ids: [shop.ids.soap, shop.ids.tea] },
  ])
})

test('the buyer stays on the invoice as he was', async () => {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi' }))
  await shop.counter.customer.save({ id: shop.ids.ravi, fields: { name: 'Ravi Kumar Sharma', phone: null } })
  const kept = await shop.counter.invoice.get({ id: invoice.id })
  expect(kept.invoice.buyer).toMatchObject({ name: 'Ravi Kumar', phone: '9876543210' })
})

function cash(id: string, givenPaise: number) {
  return { id, tender: 'cash' as const, givenPaise, note: '' }
}

interface SoldIds {
  readonly id: string
  readonly counterId: string
  readonly customerId: string
  readonly itemId: string
}

function twoSoapsFor({ id, counterId, customerId, itemId }: SoldIds): Invoice {
  return {
    id,
    number: 'A1/26-27/00001',
    documentType: 'tax_invoice',
    counterId,
    series: 'A1',
    financialYear: '26-27',
    serial: 1,
    shopVersion: 1,
    issuedAt: '2026-11-20T06:30:00.000Z',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    soldBy: 'Asha',
    buyer: {
      customerId,
      name: 'Ravi Kumar',
      phone: '9876543210',
      gstin: null,
      address: { line1: '', line2: '', city: '', pin: '' },
      stateCode: '27',
      isSez: false,
    },
    deliveryStateCode: null,
    placeOfSupply: '27',
    supplyType: 'intra',
    localTaxName: 'SGST',
    lines: [twoSoaps(itemId)],
    billDiscount: null,
    grossPaise: 8_000,
    discountPaise: 0,
    taxablePaise: 6_780,
    cgstPaise: 610,
    sgstPaise: 610,
    igstPaise: 0,
    beforeRoundPaise: 8_000,
    roundOffPaise: 0,
    totalPaise: 8_000,
    note: 'Thanks',
  }
}

function twoSoaps(itemId: string): InvoiceLine {
  return {
    lineNumber: 1,
    itemId,
    code: 'SOAP',
    name: 'Lux Soap',
    hsn: '3401',
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    quantityThousandths: 2_000,
    unitPricePaise: 4_000,
    priceMode: 'inclusive',
    mrpPaise: null,
    taxRateBps: 1_800,
    discount: null,
    grossPaise: 8_000,
    lineDiscountPaise: 0,
    billDiscountSharePaise: 0,
    netPaise: 8_000,
    taxablePaise: 6_780,
    cgstPaise: 610,
    sgstPaise: 610,
    igstPaise: 0,
    totalPaise: 8_000,
    note: 'gift',
  }
}
