// Goods sent back by mistake, or taken along again.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('reversed, the goods are in stock at their cost, the bill stands in full, and they can be sent back again', async () => {
  const { counter, place, receive, sendBack, onHand, payablePaise, shop } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  const came = { of: { soap: 9 }, damaged: { soap: 1 }, keepsDamaged: true, costPaise: 3_000, amountPaise: 30_000 }
  const { receipt } = await receive({ ...came, orderId: order.id })
  const { goodsReturn } = await sendBack({ of: { soap: 9 }, receiptId: receipt.id })
  const input = { id: shop.newId(), returnId: goodsReturn.id, reason: 'he came twice' }
  const reversed = await counter.goodsReturn.reverse(input)
  expect(reversed).toMatchObject({ goodsReturn, dealer: { payablePaise: 30_000 } })
  expect([await onHand('soap'), await payablePaise()]).toEqual([13, 30_000])
  expect(await counter.goodsReturn.reverse(input)).toEqual(reversed)
  expect((await counter.dealerOrder.get({ id: order.id })).summary.billedPaise).toBe(30_000)
  const again = await sendBack({ of: { soap: 9 }, receiptId: receipt.id })
  expect(again.goodsReturn.number).toBe('A1N/26-27/00002')
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
})

test('damaged goods that come back are written off again', async () => {
  const { counter, receive, sendBack, onHand, shop } = await openDealerShop()
  const { receipt } = await receive({ of: { soap: 9 }, damaged: { soap: 1 }, keepsDamaged: true, costPaise: 3_000 })
  const { goodsReturn } = await sendBack({ of: { soap: 1 }, receiptId: receipt.id, source: 'written_off' })
  await counter.goodsReturn.reverse({ id: shop.newId(), returnId: goodsReturn.id, reason: '' })
  const { rows } = await counter.stock.findMovements({ itemId: shop.ids.soap, limit: 2 })
  expect(rows.map(row => [row.cause, row.deltaThousandths])).toEqual([
    ['write_off', -1_000],
    ['dealer_return', 1_000],
  ])
  expect(await onHand('soap')).toBe(13)
})

test('it is reversed once only', async () => {
  const { counter, sendBack, shop } = await openDealerShop()
  const [{ goodsReturn }, other] = [await sendBack({ of: { soap: 1 } }), await sendBack({ of: { soap: 1 } })]
  const input = { id: shop.newId(), returnId: goodsReturn.id, reason: '' }
  await counter.goodsReturn.reverse(input)
  await expectNoTrace(shop, () => counter.goodsReturn.reverse({ ...input, id: shop.newId() }), 'already_reversed')
  const conflict = { ...input, returnId: other.goodsReturn.id }
  await expectNoTrace(shop, () => counter.goodsReturn.reverse(conflict), 'entry_conflict')
})
