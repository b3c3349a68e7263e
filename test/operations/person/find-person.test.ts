// The list of people, for signing in and for settings.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'

test('everybody is listed in the order of joining, also before anybody has signed in', async () => {
  const shop = await openTestShop()
  await addPeople(shop)
  const found = await shop.openWindow().person.find({})
  expect(found.map(({ name, role, isActive, lockedUntil }) => [name, role, isActive, lockedUntil])).toEqual([
    ['Meera', 'owner', true, null],
    ['Anil', 'manager', true, null],
    ['Sunita', 'cashier', true, null],
  ])
})
