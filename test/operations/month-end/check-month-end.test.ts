// How a month stands for the accountant: tables, sums, and what blocks each file until it is mended.
import { expect, test } from 'vitest'
import type { MonthEndReport } from '../../../src/shared/records/month-end.ts'
import { ravi, rice, soap, tea, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

const goods = { soap: soap(), rice: rice(), tea: tea(), pen: soap({ name: 'Pen', code: 'PEN', hsn: null }) }
const people = {
  ravi: ravi(),
  pune: trader(),
  bengaluru: trader({ name: 'Bengaluru Mart', phone: '9845000000', gstin: '29AAGCB7383J1Z4', stateCode: '29' }),
}

function sectionsOf({ sections }: MonthEndReport): Record<string, [count: number, taxablePaise: number]> {
  return Object.fromEntries(
    sections
      .filter(({ count }) => count > 0)
      .map(({ section, count, taxablePaise }) => [section, [count, taxablePaise]]),
  )
}

test('each sale stands in its table, and the tables add up to the sales of the month', async () => {
  const shop = await openTestShop({ items: goods, customers: people })
  const { counter } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 2, rice: 1.5 } }))
  await counter.invoice.issue(shop.sale({ of: { tea: 4 }, to: 'pune' }))
  await counter.invoice.issue(shop.sale({ of: { tea: 2 }, to: 'bengaluru' }))
  await counter.invoice.issue(shop.sale({ of: { tea: 500 }, to: 'ravi', deliveryStateCode: '29' }))
  const report = await counter.monthEnd.check({ period: '2026-11' })
  expect(report).toMatchObject({
    period: '2026-11',
    scheme: 'regular',
    invoiceCount: 4,
    issuedCount: 4,
    cancelledCount: 0,
  })
  expect(sectionsOf(report)).toEqual({
    b2b: [2, 1_500_00],
    b2cl: [1, 1_25_000_00],
    b2cs: [1, 67_80],
    nil: [1, 90_00],
    hsnB2b: [1, 1_500_00],
    hsnB2c: [3, 1_25_157_80],
  })
  expect(report.blockers.filter(({ parts }) => parts.includes('gstr1'))).toEqual([])
})

test('goods taken back are listed or taken off, and a void bill is only a cancelled number', async () => {
  const shop = await openTestShop({ items: goods, customers: people })
  const { counter } = shop
  const { invoice: small } = await counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const { invoice: listed } = await counter.invoice.issue(shop.sale({ of: { tea: 4 }, to: 'pune' }))
  const { invoice: mistake } = await counter.invoice.issue(shop.sale({ of: { tea: 9 }, to: 'pune' }))
  await counter.creditNote.issue(await takeBack(shop, small.id, { of: { 1: 1 } }))
  await counter.creditNote.issue(await takeBack(shop, listed.id, { of: { 1: 1 } }))
  await counter.invoice.void({ id: shop.newId(), invoiceId: mistake.id, reason: 'typed twice' })
  const report = await counter.monthEnd.check({ period: '2026-11' })
  expect(report).toMatchObject({ invoiceCount: 2, creditNoteCount: 2, voidCount: 1, issuedCount: 5, cancelledCount: 1 })
  expect(sectionsOf(report)).toEqual({
    b2b: [1, 1_000_00],
    b2cs: [1, 67_80],
    cdnr: [1, 250_00],
    hsnB2b: [1, 750_00],
    hsnB2c: [1, 67_80],
  })
})

test('a month without sales is all zeros, and a sale belongs to the month of its day in India', async () => {
  const shop = await openTestShop({ items: goods, at: '2026-11-30T18:29:00.000Z' })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  shop.clock.advance(60_000)
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  const counts = await Promise.all(
    ['2026-10', '2026-11', '2026-12'].map(async period => (await shop.counter.monthEnd.check({ period })).invoiceCount),
  )
  expect(counts).toEqual([0, 1, 1])
})

test('an item without an HSN code blocks the return until the item has one, though its invoices are final', async () => {
  const shop = await openTestShop({ items: goods, customers: people })
  const { counter, ids } = shop
  for (const quantity of [1, 2, 3]) await counter.invoice.issue(shop.sale({ of: { pen: quantity }, to: 'pune' }))
  const blocked = await counter.monthEnd.check({ period: '2026-11' })
  expect(blocked.blockers).toMatchObject([
    {
      code: 'hsn_missing',
      isNote: false,
      parts: ['gstr1'],
      documentCount: 3,
      places: [
        {
          record: 'item',
          id: ids.pen,
          label: 'Pen',
          documentCount: 3,
          documents: [{ number: 'A1/26-27/00001' }, {}, {}],
        },
      ],
    },
  ])
  await counter.item.save({ id: ids.pen, fields: { hsn: '9608' } })
  const mended = await counter.monthEnd.check({ period: '2026-11' })
  expect(mended.blockers).toEqual([])
  expect(sectionsOf(mended).hsnB2b).toEqual([1, 20_340])
})

test('with e-invoices on, a buyer without a whole address is named, and mended at the customer', async () => {
  const shop = await openTestShop({
    items: goods,
    customers: people,
    shop: { gstProfile: { turnover: 'up_to_5_crore', hasEInvoices: true, eWayLimitPaise: null } },
  })
  const { counter, ids } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'pune' }))
  const before = await counter.monthEnd.check({ period: '2026-11' })
  expect(before).toMatchObject({ hasEInvoices: true, eInvoiceCount: 1, eInvoiceReadyCount: 0 })
  expect(before.blockers.find(({ code }) => code === 'buyer_address')).toMatchObject({
    parts: ['eInvoices'],
    places: [{ record: 'customer', id: ids.pune, label: 'Pune Traders' }],
  })
  const address = { line1: '4 Laxmi Road', line2: '', city: 'Pune', pin: '411030' }
  await counter.customer.save({ id: ids.pune, fields: { address } })
  const after = await counter.monthEnd.check({ period: '2026-11' })
  expect(after.blockers.map(({ code }) => code)).not.toContain('buyer_address')
  expect(after.eInvoiceCount).toBe(1)
})

test('goods above the limit are counted for an e-way bill; the shop may set its own limit within the state', async () => {
  const shop = await openTestShop({ items: goods, customers: people })
  await shop.counter.invoice.issue(shop.sale({ of: { tea: 300 }, to: 'pune' }))
  expect((await shop.counter.monthEnd.check({ period: '2026-11' })).eWayBillCount).toBe(0)
  const gstProfile = { turnover: 'up_to_5_crore', hasEInvoices: false, eWayLimitPaise: 50_000_00 } as const
  await shop.counter.shop.save({ fields: { gstProfile } })
  expect((await shop.counter.monthEnd.check({ period: '2026-11' })).eWayBillCount).toBe(1)
})

test.each(['composition', 'unregistered'] as const)('a %s shop is told that it files none of this', async scheme => {
  const gstin = scheme === 'composition' ? '27AAPFU0939F1ZV' : null
  const shop = await openTestShop({ items: goods, shop: { scheme, gstin } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(await shop.counter.monthEnd.check({ period: '2026-11' })).toMatchObject({
    scheme,
    invoiceCount: 1,
    sections: [],
    blockers: [],
  })
})

test('it reads while the counter sells, and shows one moment', async () => {
  const shop = await openTestShop({ items: goods })
  const asked = shop.counter.monthEnd.check({ period: '2026-11' })
  for (let sold = 0; sold < 5; sold += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { invoiceCount, sections } = await asked
  expect(sections.find(({ section }) => section === 'hsnB2c')?.taxablePaise).toBe(invoiceCount * 33_90)
})

test('a shop that is not set up has no month', async () => {
  const shop = await openTestShop({ isSetUp: false })
  await expect(shop.counter.monthEnd.check({ period: '2026-11' })).toBeRefused('not_set_up')
})
