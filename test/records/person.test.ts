// What each role may do.
import { expect, test } from 'vitest'
import { allRights, defaultRoleRights, Permission, rightsOfRole } from '../../src/shared/records/person.ts'

test('the owner may do everything there is', () => {
  const none = { permissions: [], discountLimitBps: 0 }
  expect(rightsOfRole('owner', { manager: none, cashier: none })).toBe(allRights)
  expect(new Set(allRights.permissions)).toEqual(new Set(Permission.options))
})

test('until the owner says otherwise a manager may do all but manage people and offer invoices', () => {
  const { permissions } = rightsOfRole('manager', defaultRoleRights)
  expect(Permission.options.filter(each => !permissions.includes(each))).toEqual(['offer_invoice', 'manage_people'])
})
