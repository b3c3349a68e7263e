// Money a customer gave and was handed back.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

test('at the sale, for one bill, on account and paid back, the latest first', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, newId } = shop
  const customerId = shop.ids.ravi
  const sale = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { cash: 2_000 } })
  const { invoice } = await counter.invoice.issue(sale)
  const later = { id: newId(), invoiceId: invoice.id, tender: 'upi' as const, amountPaise: 3_000, note: 'on Monday' }
  await counter.payment.take(later)
  await counter.account.takePayment({ id: newId(), customerId, tender: 'bank', amountPaise: 10_000, note: '' })
  const refund = { id: newId(), tender: 'cash' as const, amountPaise: 1_000, note: '' }
  const slipId = newId()
  await counter.account.refundCredit({ id: slipId, customerId, refund })
  await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const { rows, total } = await counter.account.findPayments({ customerId })
  expect(rows.map(row => [row.kind, row.tender, row.amountPaise, row.receiptNumber, row.invoiceNumber])).toEqual([
    ['refund', 'cash', 1_000, null, null],
    ['payment', 'bank', 10_000, 'A1R/26-27/00002', null],
    ['payment', 'upi', 3_000, 'A1R/26-27/00001', 'A1/26-27/00001'],
    ['payment', 'cash', 2_000, null, 'A1/26-27/00001'],
  ])
  expect(rows.map(row => row.slipId)).toEqual([slipId, null, null, null])
  expect({ total, note: rows[2]?.note, invoiceId: rows[2]?.invoiceId }).toEqual({
    total: 4,
    note: 'on Monday',
    invoiceId: invoice.id,
  })
  const page = await counter.account.findPayments({ customerId, offset: 1, limit: 2 })
  expect(page).toEqual({ total: 4, rows: rows.slice(1, 3) })
})

test('money that went back with goods names its credit note', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 }, to: 'ravi' }))
  const { creditNote } = await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  const { rows } = await shop.counter.account.findPayments({ customerId: shop.ids.ravi })
  expect(rows[0]).toMatchObject({
    kind: 'refund',
    creditNote: { id: creditNote.id, number: creditNote.number },
    slipId: null,
  })
})

test('nobody’s payments are not there', async () => {
  const shop = await openTestShop()
  const find = shop.counter.account.findPayments({ customerId: shop.newId() })
  await expect(find).toBeRefused('not_found', { record: 'customer' })
})
