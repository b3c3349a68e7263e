// One's own PIN.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'

test('the new PIN holds at once, the old one no more', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const window = await people.signIn('cashier')
  await window.person.changePin({ pin: pins.cashier, newPin: '7430' })
  const next = shop.openWindow()
  await expect(next.person.signIn({ personId: people.ids.cashier, pin: pins.cashier })).toBeRefused('pin_wrong')
  expect((await next.person.signIn({ personId: people.ids.cashier, pin: '7430' })).person?.name).toBe('Sunita')
})

test('it takes the present PIN, and not an easy new one', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const window = await people.signIn('cashier')
  await expect(window.person.changePin({ pin: '0909', newPin: '7430' })).toBeRefused('pin_wrong')
  await expect(window.person.changePin({ pin: pins.cashier, newPin: '2345' })).toBeRefused('pin_too_easy')
})

test('in a shop that has named nobody there is none to change', async () => {
  const { counter } = await openTestShop()
  await expect(counter.person.changePin({ pin: '7430', newPin: '7431' })).toBeRefused('not_signed_in')
})
