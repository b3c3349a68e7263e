// Reports as the screen shows them: small shops whose figures can be reckoned by hand.
import { expect, test } from 'vitest'
import type { Report, ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { openDealerShop } from '../../support/dealers.ts'
import { ravi, rice, soap, tea } from '../../support/goods.ts'
import { openTestShop, type TestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'

const day = { fromOn: '2026-11-20', toOn: '2026-11-20' }

/** Rows as objects by their columns' names. */
function rowsOf({ columns, rows }: Report): Record<string, unknown>[] {
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]])))
}

function sumsOf({ columns, sums }: Report): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key }, at) => [key, sums[at]]))
}

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 20_000, costPaise: 25_00 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  const ask = (report: ReportName, more: Partial<ReportAsked> = {}) =>
    shop.counter.report.run({ report, ...day, ...more })
  return { shop, ask }
}

/** A cash sale, one on credit that is paid in part, one voided, and soap taken back. */
async function trade(shop: TestShop<'soap' | 'rice' | 'tea', 'ravi'>) {
  const { counter, newId } = shop
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 3, rice: 2 } }))
  const credit = shop.sale({ of: { tea: 2 }, to: 'ravi', onCredit: true })
  await counter.invoice.issue(credit)
  await counter.payment.take({ id: newId(), invoiceId: credit.id, tender: 'upi', amountPaise: 100_00, note: '' })
  const voided = shop.sale({ of: { soap: 9 } })
  await counter.invoice.issue(voided)
  await counter.invoice.void({ id: newId(), invoiceId: voided.id, reason: 'mistake' })
  await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
}

test('sales are bills less what came back; a voided bill is left out', async () => {
  const { shop, ask } = await openShop()
  await trade(shop)
  const report = await ask('sales')
  const [row] = rowsOf(report)
  expect(row).toMatchObject({ span: '2026-11-20', bills: 2, discounts: 0, returns: 40_00 })
  expect(Number(row?.net)).toBe(Number(row?.gross) + Number(row?.roundOff) - 40_00)
  expect(report.rows[0]?.lead).toEqual({ to: 'behind', key: '2026-11-20', ...day })
  expect(sumsOf(report)).toMatchObject({ net: row?.net, average: row?.average })
})

test('weeks begin on Monday, financial years on 1 April', async () => {
  const { shop, ask } = await openShop()
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const spanOf = async (grain: ReportAsked['grain']) => rowsOf(await ask('sales', { grain }))[0]?.span
  expect(await Promise.all((['day', 'week', 'month', 'year'] as const).map(spanOf))).toEqual([
    '2026-11-20',
    '2026-11-16',
    '2026-11-01',
    '2026-04-01',
  ])
})

test('every way of cutting sales comes to the same sum', async () => {
  const { shop, ask } = await openShop()
  await trade(shop)
  const whole = sumsOf(await ask('sales')).net
  for (const report of ['sales_by_hour', 'sales_by_customer', 'sales_by_cashier'] as const)
    expect([report, sumsOf(await ask(report)).net]).toEqual([report, whole])
  expect(rowsOf(await ask('sales_by_cashier'))).toMatchObject([{ cashier: 'Asha', bills: 2 }])
  expect(sumsOf(await ask('sales_by_item')).net).toBe(sumsOf(await ask('sales_by_group')).net)
})

test('what sales brought by each means, and on credit, comes to the bills', async () => {
  const { shop, ask } = await openShop()
  await trade(shop)
  const report = await ask('sales_by_tender')
  const sales = rowsOf(await ask('payment_report')).reduce((sum, row) => sum + Number(row.total), 0)
  expect(sumsOf(report).atSale).toBe(sales)
  expect(rowsOf(report).map(row => [row.tender, row.later, row.back])).toEqual([
    ['cash', 0, 40_00],
    ['upi', 100_00, 0],
    ['credit', 0, 0],
  ])
})

test('the day book ends with the cash that is in the drawer', async () => {
  const { shop, ask } = await openShop()
  const { counter, newId } = shop
  await counter.shift.open({ id: newId(), floatPaise: 500_00 })
  await trade(shop)
  await counter.shift.moveCash({
    id: newId(),
    direction: 'out',
    amountPaise: 50_00,
    reason: 'expense',
    note: 'Tea',
  })
  const rows = rowsOf(await ask('day_book'))
  const { report } = await counter.shift.get({ id: (await counter.shift.current({})).open?.id ?? '' })
  expect(rows.at(-1)).toMatchObject({ what: 'cash_out', moneyOut: 50_00, cash: report.expectedPaise })
  expect(rows.map(row => row.what)).toEqual([
    'brought_forward',
    'shift_opened',
    'sale',
    'sale_on_credit',
    'payment',
    'sale',
    'void',
    'return',
    'cash_out',
  ])
  const next = await ask('day_book', { fromOn: '2026-11-21', toOn: '2026-11-21' })
  expect(rowsOf(next)).toMatchObject([{ what: 'brought_forward', cash: report.expectedPaise }])
})

test('pending bills stand in the column of their age, the newest first', async () => {
  const { shop, ask } = await openShop()
  const { counter } = shop
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
  shop.clock.advance(45 * 24 * 3_600_000)
  await counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true }))
  expect(rowsOf(await ask('pending_invoices'))).toMatchObject([
    { due: 80_00, to30: 80_00, to60: 0 },
    { due: 40_00, to30: 0, to60: 40_00 },
  ])
})

test('paid bills, and all bills with what is owed on them', async () => {
  const { shop, ask } = await openShop()
  await trade(shop)
  expect(rowsOf(await ask('paid_invoices'))).toMatchObject([{ number: 'A1/26-27/00001', returned: 40_00 }])
  expect(rowsOf(await ask('payment_report')).map(row => [row.number, row.state])).toEqual([
    ['A1/26-27/00002', 'partial'],
    ['A1/26-27/00001', 'paid'],
  ])
})

test('the goods that lie are those on hand that sold least', async () => {
  const { shop, ask } = await openShop()
  expect(rowsOf(await ask('slow_items'))).toMatchObject([{ code: 'SOAP', onHand: 20_000, quantity: 0, lastSold: null }])
  await trade(shop)
  expect(rowsOf(await ask('slow_items'))[0]).toMatchObject({ quantity: 2_000, lastSold: '2026-11-20' })
  expect(rowsOf(await ask('top_items'))[0]).toMatchObject({ quantity: 2_000, unit: 'pkt' })
})

test('profit is sales without tax less what the goods had cost', async () => {
  const { shop, ask } = await openShop()
  const { counter } = shop
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  const [row] = rowsOf(await ask('profit'))
  expect(row).toMatchObject({ cost: 50_00 })
  expect(Number(row?.profit)).toBe(Number(row?.revenue) - 50_00)
})

test('what a customer bought, line by line', async () => {
  const { shop, ask } = await openShop()
  await trade(shop)
  const report = await ask('purchase_history', { customerId: shop.ids.ravi })
  expect(rowsOf(report)).toMatchObject([{ number: 'A1/26-27/00002', quantity: 2_000 }])
})

test('dealers by what was bought of them, and what they were paid', async () => {
  const { shop, dealerId, pay, receive } = await openDealerShop()
  await receive({ of: { soap: 9 }, amountPaise: 318_60, taxPaise: 48_60, billNumber: 'K/1' })
  await pay({ amountPaise: 100_00 })
  const report = await shop.counter.report.run({ report: 'dealer_purchases', ...day })
  expect(rowsOf(report)).toMatchObject([
    { receipts: 1, purchases: 318_60, tax: 48_60, paidOut: 100_00, payable: 218_60 },
  ])
  expect(report.rows[0]?.lead).toEqual({ to: 'behind', key: dealerId, ...day })
})

test('a period that ends before it begins, or a counter that is not there, is refused', async () => {
  const { shop, ask } = await openShop()
  await expect(ask('sales', { fromOn: '2026-11-21' })).toBeRefused('period_backwards')
  await expect(ask('sales', { counterId: shop.newId() })).toBeRefused('not_found', { record: 'counter' })
  await expect(ask('sales_by_item', { groupId: shop.newId() })).toBeRefused('not_found', { record: 'itemGroup' })
  await expect(ask('purchase_history', { customerId: shop.newId() })).toBeRefused('not_found', { record: 'customer' })
})

test('a cashier may not look at reports', async () => {
  const { shop } = await openShop()
  const cashier = await (await addPeople(shop)).signIn('cashier')
  await expect(cashier.report.run({ report: 'sales', ...day })).toBeRefused('not_permitted', {
    permission: 'see_reports',
  })
})

test.each(['x', '\0', '', '-1', '1e3'])('a row %j that no report has is not found', async behind => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const asked = { report: 'tax_summary', fromOn: '2026-11-01', toOn: '2026-11-30', behind } as const
  await expect(shop.counter.report.run(asked)).toBeRefused('not_found')
})
