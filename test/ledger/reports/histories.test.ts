// Bills of one customer, and how each was paid: at the sale, later, and from his account.
import { expect, test } from 'vitest'
import type { ReportName } from '../../../src/shared/records/report.ts'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'
import { reportHere, rowsOf } from '../../support/trade/report-here.ts'

const days = { fromOn: '2026-11-20', toOn: '2027-01-31' }
const dayMs = 24 * 3_600_000

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap() },
    customers: { ravi: ravi(), asha: ravi({ name: 'Asha', phone: '9000000001' }) },
  })
  const { clock, counter, newId } = shop
  const sell = async (words: Parameters<typeof shop.sale>[0]) =>
    (await counter.invoice.issue(shop.sale(words))).invoice.id
  await sell({ of: { soap: 1 }, to: 'ravi' })
  const parts = await sell({ of: { soap: 5 }, to: 'ravi', onCredit: true })
  await sell({ of: { soap: 2 }, to: 'asha', onCredit: true })
  await sell({ of: { soap: 9 } })
  clock.advance(4 * dayMs)
  await counter.payment.take({ id: newId(), invoiceId: parts, tender: 'cash', amountPaise: 150_00, note: '' })
  clock.advance(6 * dayMs)
  await counter.account.takePayment({
    id: newId(),
    customerId: shop.ids.ravi,
    tender: 'upi',
    amountPaise: 50_00,
    note: '',
  })
  clock.advance(30 * dayMs)
  const ask = (report: ReportName, customer: 'ravi' | 'asha' | null) =>
    reportHere(shop, { report, ...days, customerId: customer === null ? null : shop.ids[customer] })
  return { shop, ask }
}

test('bills tell how soon they were paid, and what that says', async () => {
  const { ask } = await openShop()
  const report = ask('bill_history', 'ravi')
  expect(rowsOf(report)).toMatchObject([
    {
      total: 200_00,
      paid: 200_00,
      payments: 2,

      daysToPay: 10,
      habit: 'delayed',
    },
    { total: 40_00, payments: 1, daysToPay: 0, habit: 'prompt' },
  ])
  expect(report.narrowedTo).toMatchObject([{ key: 'customer', cell: 'Ravi Kumar' }])
  expect(rowsOf(ask('bill_history', 'asha'))).toMatchObject([{ due: 80_00, payments: 0, habit: 'overdue' }])
  expect(ask('bill_history', null).rowCount).toBe(4)
})

test('payments tell what was paid by then, and what was left', async () => {
  const { ask } = await openShop()
  expect(rowsOf(ask('payment_history', 'ravi'))).toMatchObject([
    { nth: 1, amount: 40_00, soFar: 40_00, left: 0, daysAfter: 0 },
    { nth: 1, amount: 150_00, soFar: 150_00, left: 50_00, daysAfter: 4 },
    { tender: 'credit', nth: 2, amount: 50_00, soFar: 200_00, left: 0, daysAfter: 10 },
  ])
  expect(ask('payment_history', null).rowCount).toBe(4)
})

test('lists of bills are narrowed to one customer, and their sums are those of all their bills', async () => {
  const { shop, ask } = await openShop()
  expect(rowsOf(ask('pending_invoices', 'asha'))).toMatchObject([{ due: 80_00 }])
  expect(ask('pending_invoices', 'ravi').rows).toEqual([])
  expect(rowsOf(ask('paid_invoices', 'ravi')).map(({ paid }) => paid)).toEqual([200_00, 40_00])
  expect(rowsOf(ask('payment_report', 'asha'))).toMatchObject([{ total: 80_00, due: 80_00, state: 'unpaid' }])
  expect(rowsOf(ask('purchase_history', 'ravi')).map(({ quantity }) => quantity)).toEqual([5_000, 1_000])
  const [bill] = (await shop.counter.invoice.find({ customerId: shop.ids.asha })).rows
  await shop.counter.creditNote.issue(await takeBack(shop, bill?.id ?? '', { of: { 1: 1 } }))
  for (const report of [
    'pending_invoices',
    'paid_invoices',
    'payment_report',
    'purchase_history',
    'bill_history',
  ] as const)
    for (const customer of ['ravi', 'asha', null] as const) {
      const { columns, rowCount, rows, sums } = ask(report, customer)
      const added = columns.map((_, at) =>
        sums[at] === null ? null : rows.reduce((sum, { cells }) => sum + Number(cells[at] ?? 0), 0),
      )
      expect([report, customer, rowCount, sums]).toEqual([report, customer, rows.length, added])
    }
})
