// A customer's own money set against his invoices.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectUnchanged } from '../expect-no-trace.ts'

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const customerId = shop.ids.ravi
  const advance = { id: shop.newId(), customerId, tender: 'upi' as const, amountPaise: 10_000, note: 'advance' }
  await shop.counter.account.takePayment(advance)
  const sale = shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true })
  const { invoice } = await shop.counter.invoice.issue(sale)
  return { shop, customerId, invoice }
}

test('an advance pays a later invoice', async () => {
  const { shop, customerId, invoice } = await openShop()
  const account = await shop.counter.account.applyCredit({ id: shop.newId(), customerId })
  expect(account).toMatchObject({ duePaise: 0, creditPaise: 2_000, unpaid: [] })
  const { state, paidPaise, aftermath } = await shop.counter.invoice.get({ id: invoice.id })
  expect({ state, paidPaise }).toEqual({ state: 'paid', paidPaise: 8_000 })
  expect(aftermath.allocations).toMatchObject([{ amountPaise: 8_000, allocatedBy: 'Asha' }])
  const kinds = (await shop.counter.invoice.getEntries({ id: invoice.id })).map(entry => entry.kind)
  expect(kinds).toEqual(['invoice.issued', 'credit.applied'])
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('the same id again changes nothing', async () => {
  const { shop, customerId, invoice } = await openShop()
  const wish = { id: shop.newId(), customerId, allocations: [{ invoiceId: invoice.id, amountPaise: 3_000 }] }
  const first = await shop.counter.account.applyCredit(wish)
  expect(await shop.counter.account.applyCredit(wish)).toEqual(first)
  expect(first).toMatchObject({ duePaise: 5_000, creditPaise: 7_000 })
  await expect(shop.counter.account.applyCredit({ ...wish, id: invoice.id })).toBeRefused('entry_conflict')
})

test('more than he has, or than the invoice owes, or nothing at all: refused, nothing changed', async () => {
  const { shop, customerId, invoice } = await openShop()
  const apply = (amountPaise: number) =>
    shop.counter.account.applyCredit({
      id: shop.newId(),
      customerId,
      allocations: [{ invoiceId: invoice.id, amountPaise }],
    })
  await apply(8_000)
  await expectUnchanged(shop, async () => {
    await expect(apply(1)).toBeRefused('payment_over', { duePaise: 0 })
    await expect(shop.counter.account.applyCredit({ id: shop.newId(), customerId })).toBeRefused('allocation_over')
  })
})
