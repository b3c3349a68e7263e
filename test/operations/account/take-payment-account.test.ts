// One payment against several invoices of a customer, or as an advance.
import { expect, test } from 'vitest'
import { ravi, soap, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectUnchanged } from '../expect-no-trace.ts'

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi(), trader: trader() } })
  const owe = async (pieces: number) => {
    const sale = shop.sale({ of: { soap: pieces }, to: 'ravi', onCredit: true })
    shop.clock.advance(3_600_000)
    return (await shop.counter.invoice.issue(sale)).invoice
  }
  const invoices = [await owe(1), await owe(2), await owe(3)] as const
  const pay = (amountPaise: number, more: object = {}) =>
    shop.counter.account.takePayment({
      id: shop.newId(),
      customerId: shop.ids.ravi,
      tender: 'cash',
      amountPaise,
      note: '',
      ...more,
    })
  return { shop, invoices, pay }
}

test('the oldest invoices are paid first, under one receipt', async () => {
  const { shop, invoices, pay } = await openShop()
  const { payment, allocations, account } = await pay(10_000, { givenPaise: 50_000 })
  expect(payment).toMatchObject({
    invoiceId: null,
    amountPaise: 10_000,
    changePaise: 40_000,
    receiptNumber: 'A1R/26-27/00001',
    receivedBy: 'Asha',
  })
  expect(allocations).toEqual([
    { invoiceId: invoices[0].id, amountPaise: 4_000 },
    { invoiceId: invoices[1].id, amountPaise: 6_000 },
  ])
  expect(account).toMatchObject({ duePaise: 14_000, creditPaise: 0 })
  expect(account.unpaid.map(each => [each.number, each.duePaise])).toEqual([
    ['A1/26-27/00002', 2_000],
    ['A1/26-27/00003', 12_000],
  ])
  expect(await shop.counter.invoice.get({ id: invoices[0].id })).toMatchObject({ state: 'paid', paidPaise: 4_000 })
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('or those that are chosen', async () => {
  const { shop, invoices, pay } = await openShop()
  await pay(12_000, { allocations: [{ invoiceId: invoices[2].id, amountPaise: 12_000 }] })
  const states = await Promise.all(invoices.map(async each => (await shop.counter.invoice.get({ id: each.id })).state))
  expect(states).toEqual(['unpaid', 'unpaid', 'paid'])
})

test('what is left over stays to his credit', async () => {
  const { shop, pay } = await openShop()
  expect((await pay(30_000)).account).toMatchObject({ duePaise: 0, creditPaise: 6_000, unpaid: [] })
  expect(await shop.counter.customer.get({ id: shop.ids.ravi })).toMatchObject({ duePaise: 0, creditPaise: 6_000 })
  expect(shop.verify().isWhole).toBe(true)
})

test('a payment on account and one on a bill share the series of receipts', async () => {
  const { shop, invoices, pay } = await openShop()
  await pay(1_000)
  const { payment } = await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId: invoices[2].id,
    tender: 'upi',
    amountPaise: 2_000,
    note: '',
  })
  expect(payment.receiptNumber).toBe('A1R/26-27/00002')
  expect(shop.verify().isWhole).toBe(true)
})

test('the same id again is the same payment', async () => {
  const { shop, pay } = await openShop()
  const id = shop.newId()
  const first = await pay(10_000, { id })
  const before = shop.dump()
  expect(await pay(10_000, { id })).toEqual(first)
  await expect(pay(9_000, { id })).toBeRefused('entry_conflict')
  expect(shop.dump()).toEqual(before)
})

test('more than an invoice owes, more than was paid, change by card, too much cash: refused, nothing changed', async () => {
  const { shop, invoices, pay } = await openShop()
  await expectUnchanged(shop, async () => {
    const over = [{ invoiceId: invoices[0].id, amountPaise: 4_001 }]
    await expect(pay(10_000, { allocations: over })).toBeRefused('payment_over', { duePaise: 4_000 })
    const both = invoices.slice(0, 2).map(each => ({ invoiceId: each.id, amountPaise: 4_000 }))
    await expect(pay(7_999, { allocations: both })).toBeRefused('allocation_over', { amountPaise: 7_999 })
    await expect(pay(1_000, { tender: 'card', givenPaise: 2_000 })).toBeRefused('tender_over')
    await expect(pay(2_00_000_00)).toBeRefused('cash_limit')
    await expect(pay(1_000, { customerId: shop.newId() })).toBeRefused('not_found', { record: 'customer' })
  })
})

test('cash of one day counts together, on bills and on account', async () => {
  const { pay } = await openShop()
  await pay(1_50_000_00)
  await expect(pay(50_000_00)).toBeRefused('cash_limit_day')
})
