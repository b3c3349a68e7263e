// Receipts for money after a sale, and slips for money paid back, for the receipt printer.
import { expect, test } from 'vitest'
import { lettersOf } from '../../support/paper/read-escpos.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

test('a receipt for one bill, one on account and a slip for money paid back reach the printer', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))
  const customerId = shop.ids.ravi
  const [forBill, onAccount, paidBack] = [shop.newId(), shop.newId(), shop.newId()]
  const money = { tender: 'upi', note: '' } as const
  await counter.payment.take({ id: forBill, invoiceId: invoice.id, amountPaise: 5_000, ...money })
  await counter.account.takePayment({ id: onAccount, customerId, amountPaise: 20_000, ...money })
  const refund = { id: shop.newId(), amountPaise: 3_000, ...money }
  await counter.account.refundCredit({ id: paidBack, customerId, refund })
  for (const paymentId of [forBill, onAccount, paidBack]) {
    await counter.print.queuePayment({ id: shop.newId(), paymentId })
  }
  await eventually(async () => (await counter.print.find({})).map(job => [job.title, job.state])).toEqual([
    ['Refund', 'printed'],
    ['A1R/26-27/00002', 'printed'],
    ['A1R/26-27/00001', 'printed'],
  ])
  const wanted = [
    ['Payment Receipt', 'A1R/26-27/00001', 'Ravi Kumar', 'Rs 50.00', 'Against invoice', 'Still due'],
    ['Payment Receipt', 'A1R/26-27/00002', 'Rs 200.00', 'This payment was set against', 'A1/26-27/00001', '70.00'],
    ['Money Paid Back', 'Paid to', 'Rs 30.00', 'Your credit now', "Customer's signature"],
  ]
  const texts = printer.jobs().map(bytes => lettersOf(bytes))
  expect(wanted.map((parts, index) => parts.filter(part => !texts[index]?.includes(part)))).toEqual([[], [], []])
})

test('without a printer nothing is queued, nor for what has no receipt', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  const { invoice, payments } = await counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi' }))
  for (const paymentId of [invoice.id, payments[0]?.id ?? '', shop.newId()])
    await expect(counter.print.queuePayment({ id: shop.newId(), paymentId })).toBeRefused('not_found')
  const id = shop.newId()
  const money = { id, customerId: shop.ids.ravi, tender: 'cash', amountPaise: 5_000, note: '' } as const
  await counter.account.takePayment(money)
  const job = { id: shop.newId(), paymentId: id }
  await expectNoTrace(shop, () => counter.print.queuePayment(job), 'printer_not_set')
})
