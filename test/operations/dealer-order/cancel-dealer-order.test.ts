// An order that is not wanted any more.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a pending order is cancelled once, with its reason, and cannot be received', async () => {
  const { counter, dealerId, place, receipt, shop } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  const input = { id: shop.newId(), orderId: order.id, reason: 'too dear' }
  const cancelled = await counter.dealerOrder.cancel(input)
  expect(cancelled).toMatchObject({ cancelReason: 'too dear', summary: { status: 'cancelled' } })
  expect(cancelled.summary.settledAt).not.toBeNull()
  expect(await counter.dealerOrder.cancel(input)).toEqual(cancelled)
  expect((await counter.dealer.get({ id: dealerId })).pendingOrderCount).toBe(0)
  const again = { ...input, id: shop.newId() }
  await expectNoTrace(shop, () => counter.dealerOrder.cancel(again), 'dealer_order_settled', { status: 'cancelled' })
  const late = receipt({ of: { soap: 6 }, orderId: order.id })
  await expectNoTrace(shop, () => counter.goodsReceipt.receive(late), 'dealer_order_settled', { status: 'cancelled' })
})

test('of an order that came in part only the rest is cancelled: it counts as delivered', async () => {
  const { counter, place, receive, shop } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  await receive({ of: { soap: 6 }, orderId: order.id, restComes: true, billNumber: '9', amountPaise: 18_000 })
  const { summary } = await counter.dealerOrder.cancel({ id: shop.newId(), orderId: order.id, reason: '' })
  expect(summary).toMatchObject({ status: 'delivered', billedPaise: 18_000, paymentStatus: 'pending' })
})

test('the id of another cancellation, and an unknown order, are refused', async () => {
  const { counter, place, shop } = await openDealerShop()
  const [one, two] = [await place({ soap: 6 }), await place({ soap: 6 })]
  const input = { id: shop.newId(), orderId: one.order.id, reason: '' }
  await counter.dealerOrder.cancel(input)
  const other = { ...input, orderId: two.order.id }
  await expectNoTrace(shop, () => counter.dealerOrder.cancel(other), 'entry_conflict')
  const unknown = { ...input, id: shop.newId(), orderId: shop.newId() }
  await expectNoTrace(shop, () => counter.dealerOrder.cancel(unknown), 'not_found', { record: 'dealerOrder' })
})
