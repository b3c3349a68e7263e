// Leaving a window to whoever comes next.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'

test('the cart stays for whoever signs in next', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const people = await addPeople(shop)
  const window = await people.signIn('cashier')
  await window.cart.save(shop.cart({ of: { soap: 2 } }))
  expect(await window.person.signOut({})).toMatchObject({ isAsked: true, person: null })
  await expect(window.cart.find({})).toBeRefused('not_signed_in')
  await window.person.signIn({ personId: people.ids.manager, pin: pins.manager })
  expect(await window.cart.find({})).toHaveLength(1)
})
