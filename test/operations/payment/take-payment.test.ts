// Money taken after the sale, until the invoice is paid.
import { expect, test } from 'vitest'
import type { TakePayment } from '../../../src/shared/contract/counter/invoice-calls.ts'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const items = { soap: soap(), fridge: soap({ name: 'Fridge', code: 'F', pricePaise: 3_00_000_00 }) }

/** Ravi owes 200 rupees, unless said otherwise. */
async function openOwedShop(of: { soap?: number; fridge?: number } = { soap: 5 }, cashPaise = 0) {
  const shop = await openTestShop({ items, customers: { ravi: ravi() } })
  const paid = cashPaise === 0 ? {} : { cash: cashPaise }
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of, to: 'ravi', onCredit: true, paid }))
  shop.clock.advance(60_000)
  const payment = (words: Partial<TakePayment>): TakePayment => ({
    id: shop.newId(),
    invoiceId: invoice.id,
    tender: 'cash',
    amountPaise: 20_000,
    note: '',
    ...words,
  })
  return { shop, counter: shop.counter, invoice, payment }
}

test('a payment has a receipt number, says who took it, and leaves the rest due', async () => {
  const { shop, counter, invoice, payment } = await openOwedShop()
  const input = payment({ tender: 'upi', amountPaise: 5_000, note: 'ref 42' })
  const taken = await counter.payment.take(input)
  expect(taken.payment).toEqual({
    id: input.id,
    invoiceId: invoice.id,
    customerId: shop.ids.ravi,
    tender: 'upi',
    amountPaise: 5_000,
    givenPaise: 5_000,
    changePaise: 0,
    note: 'ref 42',
    receiptNumber: 'A1R/26-27/00001',
    receivedAt: '2026-11-20T06:31:00.000Z',
    receivedBy: 'Asha',
  })
  expect(taken.invoice).toEqual(await counter.invoice.get({ id: invoice.id }))
  expect([taken.invoice.paidPaise, taken.invoice.duePaise, taken.invoice.state]).toEqual([5_000, 15_000, 'partial'])
  expect((await counter.customer.get({ id: shop.ids.ravi })).duePaise).toBe(15_000)
  expect(shop.verify().isWhole).toBe(true)
})

test('payments are taken until the invoice is paid, and then no more', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const states = []
  for (const amountPaise of [1, 9_999, 10_000]) {
    const { invoice, payment: taken } = await counter.payment.take(payment({ amountPaise }))
    states.push([taken.receiptNumber, invoice.duePaise, invoice.state])
  }
  expect(states).toEqual([
    ['A1R/26-27/00001', 19_999, 'partial'],
    ['A1R/26-27/00002', 10_000, 'partial'],
    ['A1R/26-27/00003', 0, 'paid'],
  ])
  await expectNoTrace(shop, () => counter.payment.take(payment({ amountPaise: 1 })), 'invoice_paid', {
    number: 'A1/26-27/00001',
  })
})

test('an invoice paid at its sale takes no payment', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const late = payment({ invoiceId: invoice.id, amountPaise: 100 })
  await expectNoTrace(shop, () => counter.payment.take(late), 'invoice_paid', { number: invoice.number })
})

test('more than is due is refused, however it is paid', async () => {
  const { shop, counter, payment } = await openOwedShop()
  for (const tender of ['cash', 'upi', 'card', 'bank', 'other'] as const)
    await expectNoTrace(shop, () => counter.payment.take(payment({ tender, amountPaise: 20_001 })), 'payment_over', {
      duePaise: 20_000,
    })
})

test('change is given for cash', async () => {
  const { counter, payment } = await openOwedShop()
  const taken = await counter.payment.take(payment({ amountPaise: 18_000, givenPaise: 20_000 }))
  expect(taken.payment).toMatchObject({ amountPaise: 18_000, givenPaise: 20_000, changePaise: 2_000 })
})

test.each(['upi', 'card', 'bank', 'other'] as const)('%s gives no change', async tender => {
  const { shop, counter, payment } = await openOwedShop()
  const over = payment({ tender, amountPaise: 18_000, givenPaise: 20_000 })
  await expectNoTrace(shop, () => counter.payment.take(over), 'tender_over', { overPaise: 2_000 })
})

test('less in the hand than what is to be booked is refused', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const short = payment({ amountPaise: 18_000, givenPaise: 17_000 })
  await expectNoTrace(shop, () => counter.payment.take(short), 'tender_short', { shortPaise: 1_000 })
})

test('cash for one sale stays under two lakh rupees over all its payments', async () => {
  const { shop, counter, payment } = await openOwedShop({ fridge: 1 }, 1_00_000_00)
  const second = payment({ amountPaise: 1_00_000_00 })
  await expectNoTrace(shop, () => counter.payment.take(second), 'cash_limit', { limitPaise: 2_00_000_00 })
  await counter.payment.take(payment({ amountPaise: 99_999_99 }))
  await expectNoTrace(shop, () => counter.payment.take(payment({ amountPaise: 1 })), 'cash_limit')
  const { invoice } = await counter.payment.take(payment({ tender: 'bank', amountPaise: 1_00_000_01 }))
  expect(invoice.state).toBe('paid')
})

test('the same payment sent twice is one payment, and one of another amount is not the same', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const input = payment({ amountPaise: 5_000 })
  const first = await counter.payment.take(input)
  const after = shop.dump()
  expect(await counter.payment.take(input)).toEqual(first)
  await expect(shop.openWindow().payment.take({ ...input, amountPaise: 6_000 })).toBeRefused('entry_conflict', {
    number: first.payment.receiptNumber,
    amountPaise: 5_000,
  })
  expect(shop.dump()).toEqual(after)
})

test('the id of a payment for another invoice is refused', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const other = shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true })
  await counter.invoice.issue(other)
  const input = payment({ amountPaise: 4_000 })
  await counter.payment.take(input)
  await expectNoTrace(shop, () => counter.payment.take({ ...input, invoiceId: other.id }), 'entry_conflict')
})

test('the id of the sale itself is refused, also when the sale brought the very same money', async () => {
  for (const cashPaise of [0, 5_000]) {
    const { shop, counter, invoice, payment } = await openOwedShop({ soap: 5 }, cashPaise)
    const again = payment({ id: invoice.id, amountPaise: 5_000 })
    await expectNoTrace(shop, () => counter.payment.take(again), 'entry_conflict')
  }
})

test('a payment for no invoice is refused', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const invoiceId = shop.newId()
  await expectNoTrace(shop, () => counter.payment.take(payment({ invoiceId })), 'not_found', {
    record: 'invoice',
    id: invoiceId,
  })
})

test('a payment of nothing is refused', async () => {
  const { shop, counter, payment } = await openOwedShop()
  await expectNoTrace(shop, () => counter.payment.take(payment({ amountPaise: 0 })), 'invalid_input')
})

test('the last purchase of a customer moves when his invoice is paid, not before', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const lastPurchaseAt = async () => (await counter.customer.get({ id: shop.ids.ravi })).lastPurchaseAt
  expect(await lastPurchaseAt()).toBeNull()
  await counter.payment.take(payment({ amountPaise: 19_999 }))
  expect(await lastPurchaseAt()).toBeNull()
  shop.clock.advance(60_000)
  await counter.payment.take(payment({ amountPaise: 1 }))
  expect(await lastPurchaseAt()).toBe('2026-11-20T06:32:00.000Z')
})

test('receipts have a series of their own, which begins anew with the financial year', async () => {
  const { shop, counter, payment } = await openOwedShop()
  const numbers = []
  for (const at of ['2027-03-31T18:29:59.999Z', '2027-03-31T18:30:00.000Z', '2027-04-01T06:30:00.000Z']) {
    shop.clock.set(at)
    numbers.push((await counter.payment.take(payment({ amountPaise: 100 }))).payment.receiptNumber)
  }
  expect(numbers).toEqual(['A1R/26-27/00001', 'A1R/27-28/00001', 'A1R/27-28/00002'])
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/27-28/00001')
})

test('windows hear of the payment, the invoice and the customer', async () => {
  const { shop, counter, invoice, payment } = await openOwedShop()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  const input = payment({})
  await counter.payment.take(input)
  await eventually(() => heard).toEqual([
    { record: 'payment', ids: [input.id] },
    { record: 'invoice', ids: [invoice.id] },
    { record: 'customer', ids: [shop.ids.ravi] },
  ])
})
