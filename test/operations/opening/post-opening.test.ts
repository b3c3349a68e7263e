// An opening balance written down by hand: of the account, its ageing, its dues and its statement, and of no sale.
import { expect, test } from 'vitest'
import { kaveri } from '../../support/dealers.ts'
import { ravi } from '../../support/goods.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openOpeningShop } from './opening-shop.ts'

test('what a customer owes is due, as old as its day, on his statement and paid like a bill', async () => {
  const { counter, customer, newId, post, verify } = await openOpeningShop()
  expect(await post(customer, 500_00, { billedOn: '2026-09-30', reference: 'K-12' })).toMatchObject([
    { reference: 'K-12', billedOn: '2026-09-30', amountPaise: 500_00, isUntouched: true },
  ])
  const account = await counter.account.get({ customerId: customer.id })
  expect(account).toMatchObject({
    duePaise: 500_00,
    ageing: { upTo60Paise: 500_00 },
    unpaid: [{ isOpening: true, number: 'K-12', issuedOn: '2026-09-30', duePaise: 500_00 }],
  })
  const days = { fromOn: '2026-11-01', toOn: '2026-11-30' }
  const statement = await counter.account.statement({ customerId: customer.id, ...days })
  expect(statement).toMatchObject({ closingPaise: 500_00, lines: [{ kind: 'opening', number: 'K-12' }] })
  const money = { customerId: customer.id, tender: 'upi' as const, amountPaise: 500_00, note: '' }
  await counter.account.takePayment({ id: newId(), ...money })
  expect(await counter.account.get({ customerId: customer.id })).toMatchObject({ duePaise: 0, creditPaise: 0 })
  expect(verify().isWhole).toBe(true)
})

test('what a customer paid ahead is his to spend', async () => {
  const { counter, customer, post } = await openOpeningShop()
  await post(customer, -120_00)
  expect(await counter.account.get({ customerId: customer.id })).toMatchObject({ duePaise: 0, creditPaise: 120_00 })
})

test('what a dealer is owed is payable, aged and on his statement; an advance is below zero', async () => {
  const { counter, dealer, newId, post, verify } = await openOpeningShop()
  await post(dealer, 9_000_00, { billedOn: '2026-08-01', reference: '771' })
  const asked = { dealerId: dealer.id, fromOn: null, toOn: null }
  expect(await counter.dealer.statement(asked)).toMatchObject({
    ...{ billedPaise: 9_000_00, closingPaise: 9_000_00, ageing: { over90Paise: 9_000_00 } },
    rows: [{ kind: 'opening', reference: '771', happenedOn: '2026-08-01', amountPaise: 9_000_00 }],
  })
  const other = newId()
  await counter.dealer.save({ id: other, fields: kaveri({ name: 'Meena Agencies', gstin: null }) })
  await post({ kind: 'dealer', id: other }, -50_00)
  expect(await counter.dealer.get({ id: other })).toMatchObject({ payablePaise: -50_00 })
  expect(verify().isWhole).toBe(true)
})

test('due is counted from its day as for bills: the shop’s days for customers, the dealer’s own for dealers', async () => {
  const { counter, customer, dealer, post } = await openOpeningShop()
  await counter.shop.save({ fields: { dueDays: 15 } })
  await counter.dealer.save({ id: dealer.id, fields: { paymentDays: 30 } })
  expect(await post(customer, 1, { billedOn: '2026-11-01' })).toMatchObject([{ dueOn: '2026-11-16' }])
  expect(await post(dealer, 1, { billedOn: '2026-11-01' })).toMatchObject([{ dueOn: '2026-12-01' }])
})

test('once for each party, whether it came by hand or from a file; the same id again changes nothing', async () => {
  const shop = await openOpeningShop()
  const { counter, customer, newId, post } = shop
  const id = newId()
  await post(customer, 500_00, { id })
  const after = shop.dump()
  await post(customer, 500_00, { id })
  expect(shop.dump()).toEqual(after)
  await expectNoTrace(shop, () => post(customer, 700_00), 'opening_stands', { amountPaise: 500_00 })
  const other = newId()
  await counter.customer.save({ id: other, fields: ravi({ name: 'Sita', phone: '9876500000' }) })
  expect(await post({ kind: 'customer', id: other }, 10_00)).toHaveLength(1)
})

test('a day to come, nothing at all, an id of another fact and a party nobody knows are refused', async () => {
  const shop = await openOpeningShop()
  const { customer, dealer, newId, post } = shop
  await expectNoTrace(shop, () => post(customer, 1, { billedOn: '2026-11-21' }), 'opening_after_today')
  await expectNoTrace(shop, () => post(customer, 0), 'invalid_input')
  const id = newId()
  await post(customer, 1, { id })
  await expectNoTrace(shop, () => post(dealer, 1, { id }), 'entry_conflict')
  await expectNoTrace(shop, () => post({ kind: 'dealer', id: newId() }, 1), 'not_found', { record: 'dealer' })
  await expectNoTrace(shop, () => post({ kind: 'customer', id: newId() }, 1), 'not_found', { record: 'customer' })
})
