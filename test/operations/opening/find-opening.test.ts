// What is known to have stood open with a party before Galla.
import { expect, test } from 'vitest'
import { bringInKind } from '../import/bring-in-kind.ts'
import { openOpeningShop } from './opening-shop.ts'

test('openings of a file stand beside those by hand, and keep another one from coming in', async () => {
  const shop = await openOpeningShop()
  const { counter, customer, post } = shop
  expect(await counter.opening.find({ party: customer })).toEqual([])
  await bringInKind(shop, 'customers', [
    'Name,Phone,Bill number,Bill date,Opening balance',
    'Ravi Kumar,9876543210,7,01-09-2026,100',
    'Ravi Kumar,9876543210,8,02-09-2026,50',
  ])
  const found = await counter.opening.find({ party: customer })
  expect(found.map(({ reference, amountPaise }) => [reference, amountPaise])).toEqual([
    ['7', 100_00],
    ['8', 50_00],
  ])
  // Imports write with the machine's own clock.
  shop.clock.set(new Date().toISOString())
  await expect(post(customer, 1)).toBeRefused('opening_stands')
})

test('one against which money was set says that it can no longer be undone', async () => {
  const { counter, customer, dealer, newId, post } = await openOpeningShop()
  await post(customer, 100_00)
  await post(dealer, 100_00)
  const paid = { tender: 'upi' as const, amountPaise: 1_00, note: '' }
  await counter.account.takePayment({ id: newId(), customerId: customer.id, ...paid })
  await counter.dealerPayment.make({ id: newId(), dealerId: dealer.id, orderId: null, paidOn: '2026-11-20', ...paid })
  for (const party of [customer, dealer])
    expect(await counter.opening.find({ party })).toMatchObject([{ isUntouched: false }])
})

test('a party nobody knows has none', async () => {
  const { counter, newId } = await openOpeningShop()
  await expect(counter.opening.find({ party: { kind: 'dealer', id: newId() } })).toBeRefused('not_found')
})
