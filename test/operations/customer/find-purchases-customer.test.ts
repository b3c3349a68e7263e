// What a customer bought, item by item.
import { expect, test } from 'vitest'
import { ravi, rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

test('how often, how much, when last and what one cost him then; the latest first, without what he brought back', async () => {
  const shop = await openTestShop({ items: { soap: soap(), rice: rice() }, customers: { ravi: ravi() } })
  const { counter, clock } = shop
  const buy = (of: { soap?: number; rice?: number }) =>
    counter.invoice.issue(shop.sale({ of, to: 'ravi', onCredit: true }))
  const { invoice } = await buy({ soap: 3, rice: 1.5 })
  clock.advance(24 * 3_600_000)
  await buy({ soap: 2 })
  const mistake = (await buy({ rice: 1 })).invoice
  await counter.invoice.void({ id: shop.newId(), invoiceId: mistake.id, reason: 'mistake' })
  await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  await counter.invoice.issue(shop.sale({ of: { soap: 9 } }))
  const { rows, total } = await counter.customer.findPurchases({ customerId: shop.ids.ravi })
  expect(total).toBe(2)
  expect(rows).toMatchObject([
    {
      itemId: shop.ids.soap,
      times: 2,
      quantityThousandths: 4_000,
      lastPricePaise: 4_000,
      lastBoughtOn: '2026-11-21',
    },
    { itemId: shop.ids.rice, times: 1, quantityThousandths: 1_500, lastBoughtOn: '2026-11-20' },
  ])
  const second = await counter.customer.findPurchases({ customerId: shop.ids.ravi, offset: 1, limit: 1 })
  expect(second).toEqual({ total: 2, rows: [rows[1]] })
})

test('somebody unknown has bought nothing: he is not there', async () => {
  const shop = await openTestShop()
  const find = shop.counter.customer.findPurchases({ customerId: shop.newId() })
  await expect(find).toBeRefused('not_found', { record: 'customer' })
})
