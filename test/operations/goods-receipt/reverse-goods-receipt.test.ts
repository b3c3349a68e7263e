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

test('among the movements of the item it is said to be a reversal, not goods that came', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 6 } })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  const { rows } = await counter.stock.findMovements({ itemId: shop.ids.soap, limit: 2 })
  expect(rows).toMatchObject([
    { cause: 'receipt', isReversal: true, deltaThousandths: -6_000 },
    { cause: 'receipt', isReversal: false, deltaThousandths: 6_000 },
  ])
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

test('the item costs again what it did, unless the cost was changed since or a later bill says the same', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const itemId = shop.ids.soap
  const cost = async () => (await counter.item.get({ id: itemId })).costPaise
  const receiveAt = async (costPaise: number) => (await receive({ of: { soap: 6 }, costPaise })).receipt.id
  const reverse = (receiptId: string) => counter.goodsReceipt.reverse({ id: shop.newId(), receiptId, reason: '' })
  await counter.item.save({ id: itemId, fields: { costPaise: 2_500 } })
  const [first, second] = [await receiveAt(3_000), await receiveAt(3_000)]
  await reverse(first)
  expect(await cost()).toBe(3_000)
  await reverse(second)
  expect(await cost()).toBe(2_500)
  const typo = await receiveAt(300_000)
  await counter.item.save({ id: itemId, fields: { costPaise: 3_100 } })
  await reverse(typo)
  expect(await cost()).toBe(3_100)
})

test('costs go back over receipts that were reversed before, and to none where none was known', async () => {
  const { counter, receive, shop } = await openDealerShop()
  const cost = async () => (await counter.item.get({ id: shop.ids.tea })).costPaise
  await counter.item.save({ id: shop.ids.tea, fields: { costPaise: null } })
  const [first, second] = [
    await receive({ of: { tea: 1 }, costPaise: 8_000 }),
    await receive({ of: { tea: 1 }, costPaise: 9_000 }),
  ]
  for (const { receipt } of [first, second])
    await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  expect(await cost()).toBe(null)
})

test('stock is worth what it was before, by either method, and so the goods that were sold meanwhile', async () => {
  for (const stockValuation of ['average', 'fifo'] as const) {
    const { counter, receive, shop } = await openDealerShop()
    await counter.shop.save({ fields: { stockValuation } })
    const valuePaise = async () => (await counter.stock.findValue({})).valuePaise
    await receive({ of: { soap: 10 }, costPaise: 3_000 })
    const before = await valuePaise()
    const came = { of: { soap: 8 }, damaged: { soap: 2 }, keepsDamaged: true, costPaise: 4_000 }
    const { receipt } = await receive(came)
    expect(await valuePaise()).not.toBe(before)
    await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
    expect([stockValuation, await valuePaise()]).toEqual([stockValuation, before])
  }
})

test('a receipt of which goods were sent back is not reversed before the debit note', async () => {
  const { counter, receive, sendBack, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 6 }, amountPaise: 18_000 })
  const { goodsReturn } = await sendBack({ of: { soap: 1 }, receiptId: receipt.id })
  const reverse = () => counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: '' })
  await expectNoTrace(shop, reverse, 'receipt_has_returns', { numbers: goodsReturn.number })
  await counter.goodsReturn.reverse({ id: shop.newId(), returnId: goodsReturn.id, reason: '' })
  await reverse()
})
