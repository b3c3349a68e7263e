// An opening balance that was written down wrongly.
import { expect, test } from 'vitest'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openOpeningShop } from './opening-shop.ts'

test('reversed, nothing is owed any more, both lines stay, and the right one can be written', async () => {
  const { counter, customer, dealer, newId, post, verify } = await openOpeningShop()
  for (const party of [customer, dealer]) {
    const [wrong] = await post(party, 500_00)
    const input = { id: newId(), openingId: wrong?.id ?? '' }
    expect(await counter.opening.reverse(input)).toEqual([])
    expect(await counter.opening.reverse(input)).toEqual([])
    expect(await post(party, 300_00)).toMatchObject([{ amountPaise: 300_00 }])
  }
  const { duePaise } = await counter.account.get({ customerId: customer.id })
  const { payablePaise } = await counter.dealer.get({ id: dealer.id })
  expect([duePaise, payablePaise]).toEqual([300_00, 300_00])
  const days = { fromOn: '2026-11-01', toOn: '2026-11-30' }
  const { lines } = await counter.account.statement({ customerId: customer.id, ...days })
  expect(lines.map(({ kind }) => kind)).toEqual(['opening', 'opening_reversal', 'opening'])
  expect(verify().isWhole).toBe(true)
})

test('money paid ahead that was spent meanwhile is not taken away', async () => {
  const shop = await openOpeningShop()
  const { counter, customer, newId, post } = shop
  const [ahead] = await post(customer, -100_00)
  const refund = { id: newId(), tender: 'upi' as const, amountPaise: 10_00, note: '' }
  await counter.account.refundCredit({ id: newId(), customerId: customer.id, refund })
  const reverse = () => counter.opening.reverse({ id: newId(), openingId: ahead?.id ?? '' })
  await expectNoTrace(shop, reverse, 'opening_used', { amountPaise: 100_00 })
})

test('one that was paid in part, one reversed before, and what is no opening are refused', async () => {
  const shop = await openOpeningShop()
  const { counter, customer, dealer, newId, post } = shop
  const [due] = await post(customer, 100_00)
  const paid = { tender: 'upi' as const, amountPaise: 1_00, note: '' }
  await counter.account.takePayment({ id: newId(), customerId: customer.id, ...paid })
  const reverse =
    (openingId: string, id = newId()) =>
    () =>
      counter.opening.reverse({ id, openingId })
  await expectNoTrace(shop, reverse(due?.id ?? ''), 'opening_used')
  const [owed] = await post(dealer, 100_00)
  const id = newId()
  await reverse(owed?.id ?? '', id)()
  await expectNoTrace(shop, reverse(owed?.id ?? ''), 'already_reversed')
  await expectNoTrace(shop, reverse(due?.id ?? '', id), 'entry_conflict')
  await expectNoTrace(shop, reverse(customer.id), 'not_found', { record: 'opening' })
})
