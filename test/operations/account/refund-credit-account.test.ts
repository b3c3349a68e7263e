// A customer's own money handed back to him.
import { expect, test } from 'vitest'
import { ravi } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'

async function openShop() {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  const customerId = shop.ids.ravi
  const advance = { id: shop.newId(), customerId, tender: 'upi' as const, amountPaise: 10_000, note: '' }
  await shop.counter.account.takePayment(advance)
  const refund = (amountPaise: number) => ({ id: shop.newId(), tender: 'cash' as const, amountPaise, note: '' })
  return { shop, customerId, refund }
}

test('as much as he has, and no more', async () => {
  const { shop, customerId, refund } = await openShop()
  const wish = { id: shop.newId(), customerId, refund: refund(6_000) }
  expect(await shop.counter.account.refundCredit(wish)).toMatchObject({ creditPaise: 4_000 })
  expect(await shop.counter.account.refundCredit(wish)).toMatchObject({ creditPaise: 4_000 })
  const over = shop.counter.account.refundCredit({ id: shop.newId(), customerId, refund: refund(4_001) })
  await expect(over).toBeRefused('allocation_over', { amountPaise: 4_000 })
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('a cashier asks a manager', async () => {
  const { shop, customerId, refund } = await openShop()
  const cashier = await (await addPeople(shop)).signIn('cashier')
  const wish = { id: shop.newId(), customerId, refund: refund(1) }
  await expect(cashier.account.refundCredit(wish)).toBeRefused('not_permitted', { permission: 'take_return' })
})
