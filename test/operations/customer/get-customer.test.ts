// One customer with what he owes.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('what a customer owes is what his bills lack, and his last purchase is the last one paid in full', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, clock, ids, newId } = shop
  const figures = async () => {
    const { duePaise, invoiceCount, lastPurchaseAt } = await counter.customer.get({ id: ids.ravi })
    return { duePaise, invoiceCount, lastPurchaseAt }
  }
  await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi' }))
  expect(await figures()).toEqual({ duePaise: 0, invoiceCount: 1, lastPurchaseAt: '2026-11-20T06:30:00.000Z' })
  clock.advance(60_000)
  const onCredit = shop.sale({ of: { soap: 3 }, to: 'ravi', onCredit: true, paid: { upi: 2_000 } })
  await counter.invoice.issue(onCredit)
  expect(await figures()).toEqual({ duePaise: 10_000, invoiceCount: 2, lastPurchaseAt: '2026-11-20T06:30:00.000Z' })
  clock.advance(60_000)
  const rest = { id: newId(), invoiceId: onCredit.id, tender: 'cash', amountPaise: 10_000, note: '' } as const
  await counter.payment.take(rest)
  expect(await figures()).toEqual({ duePaise: 0, invoiceCount: 2, lastPurchaseAt: '2026-11-20T06:32:00.000Z' })
  expect(shop.verify().isWhole).toBe(true)
})

test('a customer who does not exist is refused', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  await expect(counter.customer.get({ id })).toBeRefused('not_found', { record: 'customer', id })
})
