// A dealer's particulars.
import { expect, test } from 'vitest'
import { kaveri } from '../../support/dealers.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a new dealer owes nothing, is owed nothing, and takes his state from his GSTIN', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  const saved = await counter.dealer.save({ id, fields: kaveri({ stateCode: undefined as never }) })
  expect(saved).toMatchObject({ id, stateCode: '27', payablePaise: 0, pendingOrderCount: 0, lastOrderAt: null })
})

test('a save changes only what it names', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  await counter.dealer.save({ id, fields: kaveri() })
  const saved = await counter.dealer.save({ id, fields: { phone: '9000000001', paymentDays: 45 } })
  expect(saved).toMatchObject({ ...kaveri(), phone: '9000000001', paymentDays: 45 })
  expect(await counter.dealer.save({ id, fields: { gstin: '' } })).toMatchObject({ gstin: null, stateCode: '27' })
})

test.each([
  ['that is mistyped', { gstin: '27AAACR5055K1Z8' }, 'CHECKSUM'],
  ['of another state', { gstin: '27AAACR5055K1Z7', stateCode: '29' }, 'OTHER_STATE'],
])('a GSTIN %s is refused', async (_what, fields, error) => {
  const shop = await openTestShop()
  await expectNoTrace(
    shop,
    () => shop.counter.dealer.save({ id: shop.newId(), fields: { ...kaveri(), ...fields } }),
    'gstin_invalid',
    { error },
  )
})

test('fields of a dealer nobody named are refused', async () => {
  const shop = await openTestShop()
  await expectNoTrace(shop, () => shop.counter.dealer.save({ id: shop.newId(), fields: { phone: null } }), 'not_found')
})
