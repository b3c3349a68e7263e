// One order with everything that came of it.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('an order tells what came of each line, its receipts and its payments', async () => {
  const { counter, place, receive, pay, shop } = await openDealerShop()
  const { order } = await place({ soap: 12, rice: 5 })
  const first = await receive({ of: { soap: 5 }, damaged: { rice: 1 }, orderId: order.id, restComes: true })
  const wrong = await receive({ of: { soap: 9 }, orderId: order.id, restComes: true })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: wrong.receipt.id, reason: '' })
  const { payment } = await pay({ orderId: order.id, amountPaise: 1_000 })
  const view = await counter.dealerOrder.get({ id: order.id })
  expect(view.cameThousandths).toEqual([5_000, 0])
  expect(view.receipts.map(receipt => [receipt.id, receipt.isReversed])).toEqual([
    [first.receipt.id, false],
    [wrong.receipt.id, true],
  ])
  expect(view.payments).toEqual([{ ...payment, isReversed: false }])
  expect(view.summary).toMatchObject({ status: 'pending', paidPaise: 1_000 })
})

test('an unknown order is refused', async () => {
  const { counter, shop } = await openDealerShop()
  await expect(counter.dealerOrder.get({ id: shop.newId() })).toBeRefused('not_found', { record: 'dealerOrder' })
})
