// One payment to a dealer as it was posted.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('a payment is read as it was posted', async () => {
  const { counter, pay } = await openDealerShop()
  const { payment } = await pay({ tender: 'bank', note: 'NEFT 7' })
  expect(await counter.dealerPayment.get({ id: payment.id })).toEqual({ ...payment, isReversed: false })
})

test('an unknown payment is refused', async () => {
  const { counter, shop } = await openDealerShop()
  await expect(counter.dealerPayment.get({ id: shop.newId() })).toBeRefused('not_found', { record: 'dealerPayment' })
})
