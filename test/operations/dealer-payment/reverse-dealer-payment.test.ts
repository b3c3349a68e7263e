// A payment that was written down wrongly.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('reversed, its money is payable again and its order unpaid; both lines stay', async () => {
  const { counter, place, receive, pay, payablePaise, shop } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await receive({ of: { soap: 6 }, orderId: order.id, billNumber: '1', amountPaise: 18_000 })
  const { payment } = await pay({ orderId: order.id, amountPaise: 18_000 })
  const input = { id: shop.newId(), paymentId: payment.id, reason: 'bounced' }
  const reversed = await counter.dealerPayment.reverse(input)
  expect(reversed.dealer.payablePaise).toBe(18_000)
  expect(await counter.dealerPayment.reverse(input)).toEqual(reversed)
  expect(await payablePaise()).toBe(18_000)
  const view = await counter.dealerOrder.get({ id: order.id })
  expect(view.summary).toMatchObject({ paymentStatus: 'pending', paidPaise: 0 })
  expect(view.payments.map(each => each.isReversed)).toEqual([true])
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('it is reversed once only', async () => {
  const { counter, pay, shop } = await openDealerShop()
  const [{ payment }, other] = [await pay({}), await pay({})]
  const input = { id: shop.newId(), paymentId: payment.id, reason: '' }
  await counter.dealerPayment.reverse(input)
  await expectNoTrace(shop, () => counter.dealerPayment.reverse({ ...input, id: shop.newId() }), 'already_reversed')
  const conflict = { ...input, paymentId: other.payment.id }
  await expectNoTrace(shop, () => counter.dealerPayment.reverse(conflict), 'entry_conflict')
  const unknown = { ...input, id: shop.newId(), paymentId: shop.newId() }
  await expectNoTrace(shop, () => counter.dealerPayment.reverse(unknown), 'not_found')
})
