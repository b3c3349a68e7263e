// A manager allows one thing in place, with his own PIN.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'

const half = { kind: 'percent', bps: 5_000 } as const

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  const approve = (permission: 'over_discount_limit' | 'override_price', pin: string = pins.manager) =>
    cashier.person.approve({ permission, personId: people.ids.manager, pin, subject: 'Lux Soap' })
  return { shop, people, cashier, approve }
}

test('a discount beyond the limit waits for a manager, who allows it once', async () => {
  const { shop, cashier, approve } = await openShop()
  const sale = () => shop.sale({ of: { soap: { quantity: 1, discount: half } } })
  await expect(cashier.invoice.issue(sale())).toBeRefused('not_permitted', {
    permission: 'over_discount_limit',
    discountLimitBps: 500,
    discountBps: 5_000,
    item: 'Lux Soap',
  })
  expect(await approve('over_discount_limit')).toEqual({ approvedBy: 'Anil' })
  expect((await cashier.invoice.issue(sale())).invoice).toMatchObject({ soldBy: 'Sunita', totalPaise: 2_000 })
  await expect(cashier.invoice.issue(sale())).toBeRefused('not_permitted', { permission: 'over_discount_limit' })
})

test('within the limit nobody is asked', async () => {
  const { shop, cashier } = await openShop()
  const fivePercent = { kind: 'percent', bps: 500 } as const
  const sale = shop.sale({ of: { soap: { quantity: 1, discount: fivePercent } } })
  expect((await cashier.invoice.issue(sale)).invoice.totalPaise).toBe(3_800)
})

test('a price below the item’s own is an override; above it is not', async () => {
  const { shop, cashier, approve } = await openShop()
  const cheap = () => shop.sale({ of: { soap: { quantity: 1, pricePaise: 3_000 } } })
  await expect(cashier.invoice.issue(cheap())).toBeRefused('not_permitted', {
    permission: 'override_price',
    lineNumber: 1,
    item: 'Lux Soap',
    unitPricePaise: 3_000,
    itemPricePaise: 4_000,
  })
  await approve('override_price')
  expect((await cashier.invoice.issue(cheap())).invoice.totalPaise).toBe(3_000)
  const dear = shop.sale({ of: { soap: { quantity: 1, pricePaise: 4_500 } } })
  expect((await cashier.invoice.issue(dear)).invoice.totalPaise).toBe(4_500)
})

test('what was allowed is not used up by a sale that was refused for another reason', async () => {
  const { shop, cashier, approve } = await openShop()
  await approve('over_discount_limit')
  const sale = shop.sale({ of: { soap: { quantity: 1, discount: half } } })
  await expect(cashier.invoice.issue({ ...sale, expectedTotalPaise: 1 })).toBeRefused('total_changed')
  expect((await cashier.invoice.issue(sale)).invoice.totalPaise).toBe(2_000)
})

test('what was allowed lasts two minutes', async () => {
  const { shop, cashier, approve } = await openShop()
  await approve('over_discount_limit')
  shop.clock.advance(2 * 60_000 + 1)
  const sale = shop.sale({ of: { soap: { quantity: 1, discount: half } } })
  await expect(cashier.invoice.issue(sale)).toBeRefused('not_permitted')
})

test('who allowed what is an entry', async () => {
  const { shop, people, approve } = await openShop()
  await approve('over_discount_limit')
  const entries = shop.dump().entry as { kind: string; by: string; body: string }[]
  expect(entries.at(-1)).toMatchObject({ kind: 'approval.given', by: 'Sunita' })
  expect(JSON.parse(entries.at(-1)?.body ?? '')).toEqual({
    permission: 'over_discount_limit',
    approvedById: people.ids.manager,
    approvedBy: 'Anil',
    subject: 'Lux Soap',
  })
})

test('a wrong PIN allows nothing, nor does somebody who may not himself', async () => {
  const { people, cashier, approve } = await openShop()
  await expect(approve('override_price', '0000')).toBeRefused('pin_wrong')
  const own = { permission: 'override_price' as const, personId: people.ids.cashier, pin: pins.cashier, subject: '' }
  await expect(cashier.person.approve(own)).toBeRefused('not_permitted', { name: 'Sunita' })
})

test('two things refused in one sale are allowed one after the other', async () => {
  const { shop, cashier, approve } = await openShop()
  const sale = shop.sale({ of: { soap: { quantity: 1, pricePaise: 3_000, discount: half } } })
  await expect(cashier.invoice.issue(sale)).toBeRefused('not_permitted', { permission: 'override_price' })
  await approve('override_price')
  await expect(cashier.invoice.issue(sale)).toBeRefused('not_permitted', { permission: 'over_discount_limit' })
  await approve('over_discount_limit')
  expect((await cashier.invoice.issue(sale)).invoice.totalPaise).toBe(1_500)
})

test('one use is one also while the call it was for is still going on', async () => {
  const { people, cashier } = await openShop()
  await cashier.person.approve({ permission: 'keep_safe', personId: people.ids.owner, pin: pins.owner, subject: '' })
  const calls = await Promise.allSettled([cashier.ledger.backUp({}), cashier.ledger.backUp({})])
  expect(calls.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})
