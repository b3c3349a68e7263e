// Cash of one customer in one day, over all his bills (Income-tax Act s.269ST).
import { expect, test } from 'vitest'
import { ravi, soap, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const items = { gold: soap({ name: 'Gold Chain', code: 'G', pricePaise: 1_50_000_00 }) }

/** Ravi has bought for 1,50,000.00 in cash today. */
async function openGoldShop() {
  const shop = await openTestShop({
    items,
    customers: { ravi: ravi(), trader: trader() },
    shop: { roundsToRupee: false },
  })
  await shop.counter.invoice.issue(shop.sale({ of: { gold: 1 }, to: 'ravi' }))
  const second = (pricePaise: number, to: 'ravi' | 'trader' = 'ravi') =>
    shop.sale({ of: { gold: { quantity: 1, pricePaise } }, to })
  return { shop, counter: shop.counter, second }
}

/** An old bill of Ravi's, of a lakh, with nothing paid. */
async function openOwingShop() {
  const shop = await openTestShop({ items, customers: { ravi: ravi() }, at: '2026-11-18T06:30:00.000Z' })
  const bills: string[] = []
  for (const _ of [1, 2]) {
    const sale = shop.sale({ of: { gold: { quantity: 1, pricePaise: 1_00_000_00 } }, to: 'ravi', onCredit: true })
    bills.push((await shop.counter.invoice.issue(sale)).invoice.id)
  }
  shop.clock.set('2026-11-20T06:30:00.000Z')
  const pay = (bill: number, amountPaise: number, tender: 'cash' | 'upi' = 'cash') => ({
    id: shop.newId(),
    invoiceId: bills[bill] ?? '',
    tender,
    amountPaise,
    note: '',
  })
  return { shop, counter: shop.counter, pay }
}

test('the sale that brings the day’s cash to two lakh is refused, with what may still be taken', async () => {
  const { shop, counter, second } = await openGoldShop()
  await expectNoTrace(shop, () => counter.invoice.issue(second(50_000_00)), 'cash_limit_day', {
    limitPaise: 2_00_000_00,
    takenPaise: 1_50_000_00,
    leftPaise: 49_999_99,
  })
})

test('a paisa under two lakh may be taken in a day, and no more in cash after it', async () => {
  const { shop, counter, second } = await openGoldShop()
  expect((await counter.invoice.issue(second(49_999_99))).state).toBe('paid')
  await expectNoTrace(shop, () => counter.invoice.issue(second(2_000_00)), 'cash_limit_day', { leftPaise: 0 })
  const byUpi = shop.sale({ of: { gold: 1 }, to: 'ravi', paid: { upi: 1_50_000_00 } })
  expect((await counter.invoice.issue(byUpi)).state).toBe('paid')
})

test('cash handed over counts less its change, and other means not at all', async () => {
  const { shop, counter } = await openGoldShop()
  const of = { gold: { quantity: 1, pricePaise: 90_000_00 } }
  const sale = shop.sale({ of, to: 'ravi', paid: { card: 45_000_00, cash: 60_000_00 } })
  expect((await counter.invoice.issue(sale)).payments).toMatchObject([{}, { changePaise: 15_000_00 }])
  await expect(counter.invoice.issue(shop.sale({ of, to: 'ravi' }))).toBeRefused('cash_limit_day', {
    takenPaise: 1_95_000_00,
    leftPaise: 4_999_99,
  })
})

test('the same sale sent again is answered, not refused', async () => {
  const { counter, second } = await openGoldShop()
  const sale = second(49_999_99)
  const first = await counter.invoice.issue(sale)
  expect(await counter.invoice.issue(sale)).toEqual(first)
})

test('another customer has his own limit, and who has no name has only that of one sale', async () => {
  const { shop, counter, second } = await openGoldShop()
  expect((await counter.invoice.issue(second(50_000_00, 'trader'))).state).toBe('paid')
  for (const _ of [1, 2]) expect((await counter.invoice.issue(shop.sale({ of: { gold: 1 } }))).state).toBe('paid')
})

test('the day begins at midnight in India', async () => {
  const { shop, counter, second } = await openGoldShop()
  shop.clock.set('2026-11-20T18:29:59.999Z')
  await expectNoTrace(shop, () => counter.invoice.issue(second(50_000_00)), 'cash_limit_day')
  shop.clock.set('2026-11-20T18:30:00.000Z')
  expect((await counter.invoice.issue(second(1_99_999_99))).state).toBe('paid')
  await expectNoTrace(shop, () => counter.invoice.issue(second(2_000_00)), 'cash_limit_day', {
    takenPaise: 1_99_999_99,
  })
})

test('payments for older bills count on the day they are taken', async () => {
  const { shop, counter, pay } = await openOwingShop()
  await counter.payment.take(pay(0, 1_00_000_00))
  await expectNoTrace(shop, () => counter.payment.take(pay(1, 1_00_000_00)), 'cash_limit_day', {
    takenPaise: 1_00_000_00,
    leftPaise: 99_999_99,
  })
  const sale = shop.sale({ of: { gold: 1 }, to: 'ravi' })
  await expectNoTrace(shop, () => counter.invoice.issue(sale), 'cash_limit_day', { takenPaise: 1_00_000_00 })
  await counter.payment.take(pay(1, 99_999_99))
  expect((await counter.payment.take(pay(1, 1, 'upi'))).invoice.state).toBe('paid')
})

test('what was paid yesterday leaves today free', async () => {
  const { shop, counter, pay } = await openOwingShop()
  await counter.payment.take(pay(0, 1_00_000_00))
  shop.clock.set('2026-11-20T18:30:00.000Z')
  expect((await counter.payment.take(pay(1, 1_00_000_00))).invoice.state).toBe('paid')
})

test('after that even a handful of rupees in cash is refused, at a sale as at a payment', async () => {
  const { shop, counter, second } = await openGoldShop()
  await counter.invoice.issue(second(49_999_99))
  await expectNoTrace(shop, () => counter.invoice.issue(second(1)), 'cash_limit_day', { leftPaise: 0 })
  const of = { gold: { quantity: 1, pricePaise: 1 } }
  const { invoice } = await counter.invoice.issue(shop.sale({ of, to: 'ravi', onCredit: true }))
  const cash = { id: shop.newId(), invoiceId: invoice.id, tender: 'cash' as const, amountPaise: 1, note: '' }
  await expectNoTrace(shop, () => counter.payment.take(cash), 'cash_limit_day', { leftPaise: 0 })
})
