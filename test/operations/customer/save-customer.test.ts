// A customer is known by name and phone, and when registered by GSTIN.
import { expect, test } from 'vitest'
import type { CustomerFields } from '../../../src/shared/records/customer.ts'
import { outstation, ravi, trader } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a name is enough', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  const saved = await counter.customer.save({ id, fields: { name: ' Sunita ' } })
  expect(saved).toEqual({
    id,
    name: 'Sunita',
    phone: null,
    gstin: null,
    address: { line1: '', line2: '', city: '', pin: '' },
    stateCode: null,
    isSez: false,
    email: '',
    creditLimitPaise: null,
    note: '',
    isActive: true,
    duePaise: 0,
    creditPaise: 0,
    invoiceCount: 0,
    lastPurchaseAt: null,
    firstSeenAt: '2026-11-20T06:30:00.000Z',
    updatedAt: '2026-11-20T06:30:00.000Z',
  })
  expect(await counter.customer.get({ id })).toEqual(saved)
})

test('only the fields named change', async () => {
  const { counter, ids, clock } = await openTestShop({ customers: { ravi: ravi() } })
  const before = await counter.customer.get({ id: ids.ravi })
  clock.advance(1_000)
  const after = await counter.customer.save({ id: ids.ravi, fields: { email: 'ravi@example.in' } })
  expect(after).toEqual({ ...before, email: 'ravi@example.in', updatedAt: '2026-11-20T06:30:01.000Z' })
})

test('an unknown customer without a name is refused', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => shop.counter.customer.save({ id, fields: { phone: '9000000000' } }), 'not_found', {
    record: 'customer',
    id,
  })
})

test('a phone number belongs to one customer, and the refusal names him', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi(), trader: trader() } })
  const { counter, ids, newId } = shop
  const taken = { phone: '9876543210', name: 'Ravi Kumar', id: ids.ravi }
  const twin = { id: newId(), fields: { name: 'Other Ravi', phone: '9876543210' } }
  await expectNoTrace(shop, () => counter.customer.save(twin), 'customer_phone_taken', taken)
  const moved = { id: ids.trader, fields: { phone: '9876543210' } }
  await expectNoTrace(shop, () => counter.customer.save(moved), 'customer_phone_taken', taken)
  expect(await counter.customer.save({ id: ids.ravi, fields: { phone: '9876543210' } })).toMatchObject(taken)
})

test('customers without a phone do not stand in each other’s way', async () => {
  const { counter, newId } = await openTestShop()
  for (const name of ['One', 'Two'])
    expect(await counter.customer.save({ id: newId(), fields: { name } })).toMatchObject({ name, phone: null })
})

test('an inactive customer frees his phone number, and comes back only with another', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  const { counter, ids, newId } = shop
  await counter.customer.save({ id: ids.ravi, fields: { isActive: false } })
  const heir = { id: newId(), fields: { name: 'Ravi junior', phone: '9876543210' } }
  expect(await counter.customer.save(heir)).toMatchObject({ phone: '9876543210' })
  const back = { id: ids.ravi, fields: { isActive: true } }
  await expectNoTrace(shop, () => counter.customer.save(back), 'customer_phone_taken', { name: 'Ravi junior' })
  expect(await counter.customer.save({ id: ids.ravi, fields: { isActive: true, phone: null } })).toMatchObject({
    isActive: true,
    phone: null,
  })
})

test('a GSTIN says the state of the buyer by itself', async () => {
  const { counter, newId } = await openTestShop()
  const fields = { name: 'Bengaluru Stores', gstin: '29AAGCB7383J1Z4' }
  expect(await counter.customer.save({ id: newId(), fields })).toMatchObject({ ...fields, stateCode: '29' })
})

test('a customer who registers in another state than the one recorded moves there', async () => {
  const { counter, ids } = await openTestShop({ customers: { ravi: ravi({ stateCode: '27' }) } })
  const saved = await counter.customer.save({ id: ids.ravi, fields: { gstin: '29AAGCB7383J1Z4' } })
  expect(saved).toMatchObject({ gstin: '29AAGCB7383J1Z4', stateCode: '29' })
})

test.each([
  ['too short', '29AAGCB7383J1Z', 'LENGTH'],
  ['of no form', '29aagcb7383j1z4', 'FORMAT'],
  ['of no state', '00AAGCB7383J1Z4', 'STATE'],
  ['with one wrong letter', '29AAGCB7383J1Z5', 'CHECKSUM'],
])('a GSTIN %s is refused', async (_how, gstin, error) => {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  await expectNoTrace(
    shop,
    () => shop.counter.customer.save({ id: shop.ids.ravi, fields: { gstin } }),
    'gstin_invalid',
    { error, gstin },
  )
})

test('a state that is not the one in the GSTIN is refused, whichever of the two was said last', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi({ stateCode: '27' }), outstation: outstation() } })
  const { counter, ids } = shop
  const both = { id: ids.ravi, fields: { gstin: '29AAGCB7383J1Z4', stateCode: '27' } }
  const details = { gstin: '29AAGCB7383J1Z4', stateCode: '29' }
  await expectNoTrace(shop, () => counter.customer.save(both), 'customer_gstin_mismatch', details)
  for (const stateCode of ['27', null]) {
    const later = { id: ids.outstation, fields: { stateCode } }
    await expectNoTrace(shop, () => counter.customer.save(later), 'customer_gstin_mismatch', details)
  }
})

test('the shop is not its own customer', async () => {
  const shop = await openTestShop()
  const save = { id: shop.newId(), fields: { name: 'Ourselves', gstin: '27AAPFU0939F1ZV' } }
  await expectNoTrace(shop, () => shop.counter.customer.save(save), 'customer_gstin_mismatch', {
    gstin: '27AAPFU0939F1ZV',
    stateCode: null,
  })
})

test('an empty GSTIN is none', async () => {
  const { counter, ids } = await openTestShop({ customers: { trader: trader() } })
  expect(await counter.customer.save({ id: ids.trader, fields: { gstin: '' } })).toMatchObject({ gstin: null })
})

test('a phone number is ten to fifteen digits', async () => {
  const shop = await openTestShop()
  for (const phone of ['', '98765', '98765 43210', '98765abcde', '1234567890123456'])
    await expectNoTrace(
      shop,
      () => shop.counter.customer.save({ id: shop.newId(), fields: { name: 'Ravi', phone } }),
      'invalid_input',
    )
})

test('every window hears which customer changed', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.customer.save({ id: shop.ids.ravi, fields: { email: 'ravi@example.in' } })
  await eventually(() => heard).toEqual([{ record: 'customer', ids: [shop.ids.ravi] }])
})

test('what the shop wants to know of everybody must be given', async () => {
  const required = { address: true, gstin: false, email: true }
  const shop = await openTestShop({ shop: { requiredCustomerFields: required } })
  const save = (fields: Partial<CustomerFields>) =>
    shop.counter.customer.save({ id: shop.newId(), fields: { name: 'Sunita', ...fields } })
  const address = { line1: '4 Hill Road', line2: '', city: 'Pune', pin: '411001' }
  await expectNoTrace(shop, () => save({}), 'customer_field_missing', { field: 'address' })
  await expectNoTrace(shop, () => save({ address }), 'customer_field_missing', { field: 'email' })
  expect(await save({ address, email: 'sunita@example.in' })).toMatchObject({ email: 'sunita@example.in' })
})

test('what the shop does not ask for is not kept, whoever sends it; what is known may be changed and emptied', async () => {
  const shop = await openTestShop()
  const { counter, newId } = shop
  const address = { line1: '4 Hill Road', line2: '', city: 'Pune', pin: '411001' }
  const told = { address, gstin: '29AAGCB7383J1Z4', email: 'sunita@example.in' }
  const known = newId()
  await counter.customer.save({ id: known, fields: { name: 'Known before', ...told } })
  await counter.shop.save({ fields: { customerFields: { address: false, gstin: false, email: false } } })
  const nothing = { address: { line1: '', line2: '', city: '', pin: '' }, gstin: null, email: '' }
  const saved = await counter.customer.save({ id: newId(), fields: { name: 'Sunita', phone: '9811111111', ...told } })
  expect(saved).toMatchObject({ name: 'Sunita', phone: '9811111111', stateCode: null, ...nothing })
  const moved = { address: { ...address, line1: '9 New Road' }, email: '' }
  expect(await counter.customer.save({ id: known, fields: moved })).toMatchObject({ ...told, ...moved })
})

test('a customer is known since the day he was first written down', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi() } })
  shop.clock.advance(86_400_000)
  const saved = await shop.counter.customer.save({ id: shop.ids.ravi, fields: { note: 'pays on Fridays' } })
  expect(saved).toMatchObject({ firstSeenAt: '2026-11-20T06:30:00.000Z', updatedAt: '2026-11-21T06:30:00.000Z' })
  expect(shop.verify().isWhole).toBe(true)
})

test('a cashier keeps the particulars; the credit limit is set by who may sell beyond it', async () => {
  const shop = await openTestShop({ customers: { ravi: ravi({ creditLimitPaise: 50_000 }) } })
  const people = await addPeople(shop)
  const cashier = await people.signIn('cashier')
  const save = (fields: Partial<CustomerFields>) => cashier.customer.save({ id: shop.ids.ravi, fields })
  expect(await save({ email: 'ravi@example.in', creditLimitPaise: 50_000 })).toMatchObject({ email: 'ravi@example.in' })
  for (const creditLimitPaise of [60_000, null]) {
    const details = { permission: 'over_credit_limit', customer: 'Ravi Kumar' }
    await expect(save({ creditLimitPaise })).toBeRefused('not_permitted', details)
  }
  const manager = await people.signIn('manager')
  const saved = await manager.customer.save({ id: shop.ids.ravi, fields: { creditLimitPaise: null } })
  expect(saved.creditLimitPaise).toBeNull()
})
