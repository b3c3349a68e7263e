// One invoice with its payments and what is still due.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('an invoice is read as it was issued, with the payments since, in order', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, clock, newId } = shop
  const sale = shop.sale({ of: { soap: 5 }, to: 'ravi', onCredit: true, paid: { cash: 5_000, upi: 1_000 } })
  const issued = await counter.invoice.issue(sale)
  clock.advance(1_000)
  for (const amountPaise of [4_000, 2_500])
    await counter.payment.take({ id: newId(), invoiceId: sale.id, tender: 'card', amountPaise, note: '' })
  const view = await counter.invoice.get({ id: sale.id })
  expect(view.invoice).toEqual(issued.invoice)
  expect(view.payments.slice(0, 2)).toEqual(issued.payments)
  expect(view.payments.map(({ amountPaise, receiptNumber }) => [amountPaise, receiptNumber])).toEqual([
    [5_000, null],
    [1_000, null],
    [4_000, 'A1R/26-27/00001'],
    [2_500, 'A1R/26-27/00002'],
  ])
  expect([view.paidPaise, view.duePaise, view.state]).toEqual([12_500, 7_500, 'partial'])
})

test('an invoice is the same after the counter was closed and opened again', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const issued = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await shop.reopen()
  expect(await shop.counter.invoice.get({ id: issued.invoice.id })).toEqual(issued)
})

test('what is no invoice is refused, even when it is an entry', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const sale = shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(sale)
  const paymentId = shop.newId()
  const payment = { id: paymentId, invoiceId: sale.id, tender: 'cash', amountPaise: 100, note: '' } as const
  await shop.counter.payment.take(payment)
  for (const id of [shop.newId(), paymentId, shop.ids.ravi])
    await expect(shop.counter.invoice.get({ id })).toBeRefused('not_found', { record: 'invoice', id })
})
