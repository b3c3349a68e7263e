// The owner's table.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'

test('what the owner takes away is refused at the next call, at a window that is open', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  const credit = () => shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true })
  await cashier.invoice.issue(credit())
  const rights = { cashier: { permissions: ['edit_items' as const], discountLimitBps: 0 } }
  expect((await shop.counter.person.saveRights({ rights })).cashier).toEqual(rights.cashier)
  await expect(cashier.invoice.issue(credit())).toBeRefused('not_permitted', { permission: 'give_credit' })
  await cashier.item.save({ id: shop.ids.soap, fields: { pricePaise: 4_200 } })
  await shop.reopen()
  expect(shop.verify().isWhole).toBe(true)
  expect((await (await people.signIn('cashier')).person.current({})).rights).toEqual(rights.cashier)
})

test('only who may manage people changes the table', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  const save = cashier.person.saveRights({ rights: {} })
  await expect(save).toBeRefused('not_permitted', { permission: 'manage_people' })
})

test('credit beyond a customer’s limit asks for somebody who may give it', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi({ creditLimitPaise: 10_000 }) } })
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  const credit = (pieces: number) => shop.sale({ of: { soap: pieces }, to: 'ravi', onCredit: true })
  await cashier.invoice.issue(credit(2))
  const over = { permission: 'over_credit_limit', overPaise: 2_000 }
  await expect(cashier.invoice.issue(credit(1))).toBeRefused('not_permitted', over)
  const manager = await people.signIn('manager')
  expect(await manager.invoice.issue(credit(1))).toMatchObject({ state: 'unpaid' })
})
