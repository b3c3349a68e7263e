// Who is signed in at a window, and what he may do.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'

test('a shop that has named nobody asks nobody, and everything is allowed', async () => {
  const { counter } = await openTestShop()
  const { isAsked, person, rights } = await counter.person.current({})
  expect({ isAsked, person }).toEqual({ isAsked: false, person: null })
  expect(rights.permissions).toContain('manage_people')
})

test('before signing in nothing is allowed', async () => {
  const shop = await openTestShop()
  await addPeople(shop)
  expect(await shop.openWindow().person.current({})).toEqual({
    isAsked: true,
    person: null,
    rights: { permissions: [], discountLimitBps: 0 },
  })
})

test('a manager may do all but manage people, until the owner says otherwise', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const manager = await people.signIn('manager')
  const { permissions } = (await manager.person.current({})).rights
  expect(permissions).not.toContain('manage_people')
  expect(permissions).toContain('void_invoice')
})
