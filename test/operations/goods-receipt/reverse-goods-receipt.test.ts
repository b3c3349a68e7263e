// A receipt that was written down wrongly.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('reversed, the goods are out of stock, the bill off the account, the order pending, the bill number free', async () => {
  const { counter, dealerId, place, receive, onHand, payablePaise, shop } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const bill = { billNumber: '881', amountPaise: 36_000 }
  const { receipt } = await receive({
    of: { soap: 11 },
    damaged: { soap: 1 },
    keepsDamaged: true,
    orderId: order.id,
    ...bill,
  })
  const input = { id: shop.newId(), receiptId: receipt.id, reason: 'other order' }
  const reversed = await counter.goodsReceipt.reverse(input)
  expect(reversed).toMatchObject({ receipt, dealer: { payablePaise: 0, pendingOrderCount: 1 } })
  expect([await onHand('soap'), await payablePaise()]).toEqual([4, 0])
  const { summary } = await counter.dealerOrder.get({ id: order.id })
  expect(summary).toMatchObject({ status: 'pending', billedPaise: null, dueOn: null, settledAt: null })
  expect(await counter.goodsReceipt.reverse(input)).toEqual(reversed)
  await receive({ of: { soap: 12 }, orderId: order.id, ...bill })
  expect(await counter.dealer.get({ id: dealerId })).toMatchObject({ payablePaise: 36_000, pendingOrderCount: 0 })
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('it is reversed once only', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const [{ receipt }, other] = [await receive({ of: { soap: 6 } }), await receive({ of: { soap: 6 } })]
  const input = { id: shop.newId(), receiptId: receipt.id, reason: '' }
  await counter.goodsReceipt.reverse(input)
  await expectNoTrace(shop, () => counter.goodsReceipt.reverse({ ...input, id: shop.newId() }), 'already_reversed')
  const conflict = { ...input, receiptId: other.receipt.id }
  await expectNoTrace(shop, () => counter.goodsReceipt.reverse(conflict), 'entry_conflict')
})
