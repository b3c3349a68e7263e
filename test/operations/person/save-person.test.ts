// Who works here: the first is the owner, there is always one, and no two share a name.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'

test('the first person is an owner, and is signed in where he was added', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  const saved = await counter.person.save({ id, fields: { name: 'Meera', role: 'owner' }, pin: pins.owner })
  expect(saved).toEqual({ id, name: 'Meera', role: 'owner', isActive: true, updatedAt: '2026-11-20T06:30:00.000Z' })
  expect(await counter.person.current({})).toMatchObject({ isAsked: true, person: { name: 'Meera' } })
})

test('a shop cannot begin with a cashier', async () => {
  const { counter, newId } = await openTestShop()
  const save = counter.person.save({ id: newId(), fields: { name: 'Sunita', role: 'cashier' }, pin: pins.cashier })
  await expect(save).toBeRefused('owner_needed')
  expect(await counter.person.find({})).toEqual([])
})

test('the last owner stays an owner who can sign in', async () => {
  const shop = await openTestShop()
  const { ids } = await addPeople(shop)
  for (const fields of [{ role: 'manager' as const }, { isActive: false }])
    await expect(shop.counter.person.save({ id: ids.owner, fields })).toBeRefused('owner_needed')
  await shop.counter.person.save({ id: ids.manager, fields: { role: 'owner' } })
  expect(await shop.counter.person.save({ id: ids.owner, fields: { role: 'manager' } })).toMatchObject({
    role: 'manager',
  })
})

test('nobody is without a PIN, and none is easy to guess', async () => {
  const { counter, newId } = await openTestShop()
  const person = { id: newId(), fields: { name: 'Meera', role: 'owner' as const } }
  await expect(counter.person.save(person)).toBeRefused('pin_missing')
  for (const pin of ['1111', '1234', '87654321'])
    await expect(counter.person.save({ ...person, pin })).toBeRefused('pin_too_easy')
})

test('two people of one name could not be told apart on a bill', async () => {
  const shop = await openTestShop()
  await addPeople(shop)
  const save = shop.counter.person.save({ id: shop.newId(), fields: { name: 'SUNITA', role: 'cashier' }, pin: '9041' })
  await expect(save).toBeRefused('person_name_taken', { name: 'SUNITA' })
})

test('only who may manage people does', async () => {
  const shop = await openTestShop()
  const people = await addPeople(shop)
  const manager = await people.signIn('manager')
  const save = manager.person.save({ id: people.ids.cashier, fields: { role: 'owner' } })
  await expect(save).toBeRefused('not_permitted', { permission: 'manage_people' })
})

test('a PIN goes to the ledger as a hash and never comes back to a screen', async () => {
  const shop = await openTestShop()
  await addPeople(shop)
  expect(JSON.stringify(await shop.counter.person.find({}))).not.toMatch(/argon2|pinHash/)
  const rows = shop.dump().person as { pin_hash: string }[]
  expect(rows.map(row => row.pin_hash.slice(0, 30))).toEqual(Array(3).fill('$argon2id$v=19$m=19456,t=2,p=1'))
  expect(JSON.stringify(shop.dump())).not.toContain(`"${pins.owner}"`)
  expect(shop.verify().isWhole).toBe(true)
})

test('who manages people without being an owner can neither become one nor take an owner’s PIN', async () => {
  const shop = await openTestShop()
  const { ids, signIn } = await addPeople(shop)
  const rights = { manager: { permissions: ['manage_people' as const], discountLimitBps: 0 } }
  await shop.counter.person.saveRights({ rights })
  const manager = await signIn('manager')
  await expect(manager.person.save({ id: ids.manager, fields: { role: 'owner' } })).toBeRefused('owner_only')
  await expect(manager.person.save({ id: ids.owner, fields: {}, pin: '7391' })).toBeRefused('owner_only')
  expect((await manager.person.save({ id: ids.cashier, fields: {}, pin: '7391' })).name).toBe('Sunita')
})
