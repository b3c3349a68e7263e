// A small shop of two days whose figures are written by hand: two rates, two receipts at different cost, discounts, a void,
// goods taken back. Soap costs ₹118 with 18 % in it (₹100 + ₹18), tea ₹105 with 5 % in it (₹100 + ₹5).
//
// |    | day, time | sold                      | to    | bill | taxable |  tax | cost, first in first out     | cost, average            |
// | -- | --------- | ------------------------- | ----- | ---: | ------: | ---: | ---------------------------- | ------------------------ |
// |    | 20, 09:00 | received: 10 soap at ₹60, 20 tea at ₹70         |         |      |                              | soap ₹60                 |
// | 1  | 20, 10:10 | 4 soap                    |       |  472 |     400 |   72 | 4 × 60 = 240                 | 4 × 60 = 240             |
// |    | 20, 10:30 | received: 10 soap at ₹80                        |         |      | left: 6 at 60, 10 at 80      | (360 + 800) ÷ 16 = 72.50 |
// | 2  | 20, 10:40 | 5 soap                    | Ravi  |  590 |     500 |   90 | 5 × 60 = 300                 | 5 × 72.50 = 362.50       |
// | 3  | 20, 11:15 | 6 tea                     |       |  630 |     600 |   30 | 6 × 70 = 420                 | 420                      |
// | 4  | 20, 11:50 | 3 soap less 10 %: 318.60  |       |  319 |     270 | 48.6 | 60 + 2 × 80 = 220            | 217.50                   |
// | 5  | 20, 12:05 | 2 tea on credit           | Ravi  |  210 |     200 |   10 | 140                          | 140                      |
// | 6  | 20, 12:30 | 2 soap, voided at 12:40   |       |    – |       – |    – | 160 − 160                    | 145 − 145                |
// | 7  | 20, 17:20 | 1 soap, 1 tea             | Meena |  223 |     200 |   23 | 80 + 70 = 150                | 72.50 + 70 = 142.50      |
// | 8  | 20, 17:45 | 4 tea less 5 %            |       |  399 |     380 |   19 | 280                          | 280                      |
// | N1 | 20, 18:10 | 2 soap of bill 2 back     | Ravi  | −236 |    −200 |  −36 | −160, as the newest          | −145                     |
// |    | the day   |                           |       | 2607 |    2350 |256.6 | 1590                         | 1657.50                  |
// | 9  | 21, 09:30 | 6 soap                    |       |  708 |     600 |  108 | 480                          | 435                      |
// | 10 | 21, 10:20 | 1 tea                     | Meena |  105 |     100 |    5 | 70                           | 70                       |
// | N2 | 21, 11:00 | 1 tea of bill 5 back      | Ravi  | −105 |    −100 |   −5 | −70                          | −70                      |
// |    | the day   |                           |       |  708 |     600 |  108 | 480                          | 435                      |
import { expect, test } from 'vitest'
import type { ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { dealerWords, kaveri } from '../../support/dealers.ts'
import { ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'
import { reportHere, rowsOf } from '../../support/trade/report-here.ts'

async function openShop() {
  const shop = await openTestShop({
    at: '2026-11-20T03:30:00.000Z',
    items: {
      soap: soap({ pricePaise: 118_00 }),
      tea: tea({ pricePaise: 105_00, priceMode: 'inclusive' }),
      rice: rice(),
    },
    customers: { ravi: ravi(), meena: ravi({ name: 'Meena', phone: '9822000001' }) },
  })
  const { clock, counter, ids, newId } = shop
  const dealerId = newId()
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  const { receipt } = dealerWords({ ids, newId, dealerId })
  return {
    ...shop,
    receive: (of: { soap: number } | { tea: number }, costPaise: number) =>
      counter.goodsReceipt.receive(receipt({ of, costPaise, updatesCost: false })),
    /** In Indian time, as `20 10:10`. */
    async sell(at: string, words: Parameters<typeof shop.sale>[0]): Promise<string> {
      clock.set(instantOf(at))
      const sale = shop.sale(words)
      await counter.invoice.issue(sale)
      return sale.id
    },
    ask: (report: ReportName, more: Partial<ReportAsked> = {}) =>
      reportHere(shop, { report, fromOn: '2026-11-20', toOn: '2026-11-21', ...more }),
  }
}
type Shop = Awaited<ReturnType<typeof openShop>>

function instantOf(at: string): string {
  return new Date(`2026-11-${at.replace(' ', 'T')}:00+05:30`).toISOString()
}

async function tradeTwoDays(shop: Shop): Promise<void> {
  const { clock, counter, newId, receive, sell } = shop
  await receive({ soap: 10 }, 60_00)
  await receive({ tea: 20 }, 70_00)
  await sell('20 10:10', { of: { soap: 4 } })
  clock.set(instantOf('20 10:30'))
  await receive({ soap: 10 }, 80_00)
  const bill2 = await sell('20 10:40', { of: { soap: 5 }, to: 'ravi', paid: { upi: 590_00 } })
  await sell('20 11:15', { of: { tea: 6 } })
  await sell('20 11:50', { of: { soap: 3 }, billDiscount: { kind: 'percent', bps: 1_000 } })
  const bill5 = await sell('20 12:05', { of: { tea: 2 }, to: 'ravi', onCredit: true })
  const bill6 = await sell('20 12:30', { of: { soap: 2 } })
  clock.set(instantOf('20 12:40'))
  await counter.invoice.void({ id: newId(), invoiceId: bill6, reason: 'typed twice' })
  await sell('20 17:20', { of: { soap: 1, tea: 1 }, to: 'meena' })
  await sell('20 17:45', { of: { tea: { quantity: 4, discount: { kind: 'percent', bps: 500 } } } })
  clock.set(instantOf('20 18:10'))
  await counter.creditNote.issue(await takeBack(shop, bill2, { of: { 1: 2 } }))
  await sell('21 09:30', { of: { soap: 6 } })
  await sell('21 10:20', { of: { tea: 1 }, to: 'meena' })
  clock.set(instantOf('21 11:00'))
  await counter.creditNote.issue(await takeBack(shop, bill5, { of: { 1: 1 } }))
}

test('profit, first in first out and by average', async () => {
  const shop = await openShop()
  await tradeTwoDays(shop)
  await shop.counter.shop.save({ fields: { stockValuation: 'fifo' } })
  // 760 ÷ 2350 = 32.34 %, 120 ÷ 600 = 20 %.
  expect(rowsOf(shop.ask('profit'))).toEqual([
    { span: '2026-11-20', revenue: 2_350_00, cost: 1_590_00, profit: 760_00, margin: 32_34 },
    { span: '2026-11-21', revenue: 600_00, cost: 480_00, profit: 120_00, margin: 20_00 },
  ])
  await shop.counter.shop.save({ fields: { stockValuation: 'average' } })
  expect(rowsOf(shop.ask('profit'))).toEqual([
    { span: '2026-11-20', revenue: 2_350_00, cost: 1_657_50, profit: 692_50, margin: 29_47 },
    { span: '2026-11-21', revenue: 600_00, cost: 435_00, profit: 165_00, margin: 27_50 },
  ])
})

test('what each bill earned adds up to its day', async () => {
  const shop = await openShop()
  await tradeTwoDays(shop)
  await shop.counter.shop.save({ fields: { stockValuation: 'fifo' } })
  const day = { fromOn: '2026-11-20', toOn: '2026-11-20', behind: '2026-11-20' }
  const costs = rowsOf(shop.ask('profit', day)).map(({ cost, reference, revenue }) => [reference, revenue, cost])
  expect(costs).toEqual([
    ['A1/26-27/00001', 400_00, 240_00],
    ['A1/26-27/00002', 500_00, 300_00],
    ['A1/26-27/00003', 600_00, 420_00],
    ['A1/26-27/00004', 270_00, 220_00],
    ['A1/26-27/00005', 200_00, 140_00],
    ['A1/26-27/00007', 200_00, 150_00],
    ['A1/26-27/00008', 380_00, 280_00],
    ['A1C/26-27/00001', -200_00, -160_00],
  ])
})

test('sales by hour', async () => {
  const shop = await openShop()
  await tradeTwoDays(shop)
  expect(rowsOf(shop.ask('sales_by_hour'))).toEqual([
    // Bill 9.
    { hour: 9, bills: 1, sales: 708_00, returns: 0, net: 708_00 },
    // Bills 1, 2 and 10: 472 + 590 + 105.
    { hour: 10, bills: 3, sales: 1_167_00, returns: 0, net: 1_167_00 },
    // Bills 3 and 4: 630 + 319; N2.
    { hour: 11, bills: 2, sales: 949_00, returns: 105_00, net: 844_00 },
    // Bill 5; 6 was voided.
    { hour: 12, bills: 1, sales: 210_00, returns: 0, net: 210_00 },
    // Bills 7 and 8: 223 + 399.
    { hour: 17, bills: 2, sales: 622_00, returns: 0, net: 622_00 },
    // N1.
    { hour: 18, bills: 0, sales: 0, returns: 236_00, net: -236_00 },
  ])
})

const noHabit = { lastOn: null, everyDays: null, trend: null }

test('sales by customer', async () => {
  const shop = await openShop()
  await tradeTwoDays(shop)
  // Ravi's two bills are of the first day, Meena's are one on each of the two: a day apart, as often in either half.
  expect(rowsOf(shop.ask('sales_by_customer'))).toEqual([
    // Bills 1, 3, 4, 8 and 9: 472 + 630 + 319 + 399 + 708.
    { customer: null, phone: null, bills: 5, sales: 2_528_00, returns: 0, net: 2_528_00, average: 505_60, ...noHabit },
    // Bills 2 and 5: 590 + 210; N1 and N2: 236 + 105.
    {
      customer: 'Ravi Kumar',
      phone: '9876543210',
      bills: 2,
      sales: 800_00,
      returns: 341_00,
      net: 459_00,
      average: 400_00,
      lastOn: '2026-11-20',
      everyDays: 0,
      trend: 'falling',
    },
    // Bills 7 and 10: 223 + 105.
    {
      customer: 'Meena',
      phone: '9822000001',
      bills: 2,
      sales: 328_00,
      returns: 0,
      net: 328_00,
      average: 164_00,
      lastOn: '2026-11-21',
      everyDays: 1,
      trend: 'steady',
    },
  ])
})

test('a voided bill is no last bill', async () => {
  const shop = await openShop()
  await shop.sell('20 10:00', { of: { soap: 1 }, to: 'ravi' })
  const invoiceId = await shop.sell('21 10:00', { of: { soap: 1 }, to: 'ravi' })
  await shop.counter.invoice.void({ id: shop.newId(), invoiceId, reason: 'mistake' })
  expect(rowsOf(shop.ask('sales_by_customer'))).toMatchObject([
    { bills: 1, lastOn: '2026-11-20', everyDays: null, trend: 'falling' },
  ])
})

test('tax summary', async () => {
  const shop = await openShop()
  await tradeTwoDays(shop)
  const halves = (paise: number) => ({ cgst: paise, sgst: paise, igst: 0 })
  expect(rowsOf(shop.ask('tax_summary'))).toEqual([
    // Tea of bills 3, 5, 7, 8 and 10: 600 + 200 + 100 + 380 + 100, tax 30 + 10 + 5 + 19 + 5; N2.
    {
      rate: 500,
      taxable: 1_380_00,
      ...halves(34_50),
      returnedTaxable: 100_00,
      returnedTax: 5_00,
      netTaxable: 1_280_00,
      netTax: 64_00,
    },
    // Soap of bills 1, 2, 4, 7 and 9: 400 + 500 + 270 + 100 + 600, tax 72 + 90 + 48.60 + 18 + 108; N1.
    {
      rate: 1_800,
      taxable: 1_870_00,
      ...halves(168_30),
      returnedTaxable: 200_00,
      returnedTax: 36_00,
      netTaxable: 1_670_00,
      netTax: 300_60,
    },
  ])
})
