// An order to a dealer.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('it is numbered in a series of its own, names the dealer and his codes, and leaves stock alone', async () => {
  const { counter, dealerId, place, onHand } = await openDealerShop()
  const words = { isUrgent: true, wantedOn: '2026-11-23', instructions: 'before ten', note: 'fresh stock only' }
  const { order, summary } = await place({ soap: 12, rice: 2.5 }, words)
  expect(order).toMatchObject({ number: 'A1D/26-27/00001', orderedOn: '2026-11-20', orderedBy: 'Asha', ...words })
  expect(order.dealer).toMatchObject({ dealerId, name: 'Kaveri Distributors', contactPerson: 'Mr. Iyer' })
  expect(order.lines.map(line => [line.dealerCode, line.quantityThousandths, line.pricePaise])).toEqual([
    ['K-77', 12_000, 3_000],
    ['', 2_500, 4_500],
  ])
  expect(summary).toMatchObject({ status: 'pending', paymentStatus: 'no_bill', billedPaise: null, settledAt: null })
  expect(await onHand('soap')).toBe(4)
  expect(await counter.dealer.get({ id: dealerId })).toMatchObject({ pendingOrderCount: 1, payablePaise: 0 })
  expect((await place({ soap: 1 })).order.number).toBe('A1D/26-27/00002')
})

test('numbers begin again with the financial year', async () => {
  const { place, shop } = await openDealerShop()
  await place({ soap: 6 })
  shop.clock.advance(150 * 24 * 3_600_000)
  expect((await place({ soap: 6 })).order.number).toBe('A1D/27-28/00001')
})

test('the same order twice is one order; with other goods it is refused', async () => {
  const { counter, order, shop, dealerId } = await openDealerShop()
  const input = order({ soap: 6 })
  const placed = await counter.dealerOrder.place(input)
  expect(await counter.dealerOrder.place(input)).toEqual(placed)
  const other = { ...order({ soap: 7 }), id: input.id }
  await expectNoTrace(shop, () => counter.dealerOrder.place(other), 'entry_conflict')
  expect((await counter.dealer.get({ id: dealerId })).pendingOrderCount).toBe(1)
})

test('an id that another fact has is refused', async () => {
  const { counter, order, pay, shop } = await openDealerShop()
  const { payment } = await pay({})
  await expectNoTrace(
    shop,
    () => counter.dealerOrder.place({ ...order({ soap: 6 }), id: payment.id }),
    'entry_conflict',
  )
})

test('an item named twice is one line, and one that was not linked is from now on', async () => {
  const { counter, dealerId, order, shop } = await openDealerShop()
  const tea = { itemId: shop.ids.tea, quantityThousandths: 2_000, pricePaise: 21_000 }
  const { order: placed } = await counter.dealerOrder.place(order({}, { lines: [tea, tea] }))
  expect(placed.lines.map(line => [line.name, line.quantityThousandths])).toEqual([['Assam Tea', 4_000]])
  const items = await counter.dealer.findItems({ dealerId })
  expect(items.find(item => item.itemId === shop.ids.tea)).toMatchObject({
    pricePaise: 21_000,
    onOrderThousandths: 4_000,
  })
})

test('an order without items, of half a soap, or to nobody is refused', async () => {
  const { counter, order, shop } = await openDealerShop()
  await expectNoTrace(shop, () => counter.dealerOrder.place(order({})), 'dealer_order_empty')
  await expectNoTrace(shop, () => counter.dealerOrder.place(order({ soap: 0.5 })), 'quantity_decimals')
  const toNobody = order({ soap: 6 }, { dealerId: shop.newId() })
  await expectNoTrace(shop, () => counter.dealerOrder.place(toNobody), 'not_found', { record: 'dealer' })
  const unknown = { itemId: shop.newId(), quantityThousandths: 1_000, pricePaise: null }
  await expectNoTrace(shop, () => counter.dealerOrder.place(order({}, { lines: [unknown] })), 'not_found', {
    record: 'item',
  })
})

test('the number of an order stays taken when a file is put back that did not know it', async () => {
  const { counter, place, shop } = await openDealerShop()
  const { name } = await counter.ledger.backUp({})
  await place({ soap: 6 })
  await counter.ledger.restore({ name })
  const { order } = await shop.openWindow().dealerOrder.place({
    ...(await openDealerShopOrder(shop)),
  })
  expect(Number(order.number.slice(-5))).toBeGreaterThan(1)
})

async function openDealerShopOrder(shop: Awaited<ReturnType<typeof openDealerShop>>['shop']) {
  const { rows } = await shop.counter.dealer.find({})
  return {
    id: shop.newId(),
    dealerId: rows[0]?.id ?? '',
    lines: [{ itemId: shop.ids.soap, quantityThousandths: 6_000, pricePaise: null }],
  }
}
