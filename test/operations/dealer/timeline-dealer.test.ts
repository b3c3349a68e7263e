// Everything that happened with dealers, newest first.
import { expect, test } from 'vitest'
import { kaveri, openDealerShop } from '../../support/dealers.ts'

async function openBusyShop() {
  const opened = await openDealerShop()
  const { counter, place, receive, pay, shop } = opened
  const first = await place({ soap: 6 }, { note: 'as always' })
  await receive({ of: { soap: 6 }, orderId: first.order.id, billNumber: '881', amountPaise: 18_000 })
  await pay({ orderId: first.order.id, amountPaise: 8_000, note: 'part' })
  const second = await place({ rice: 5 })
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: second.order.id, reason: 'too dear' })
  const annapurna = shop.newId()
  await counter.dealer.save({ id: annapurna, fields: kaveri({ name: 'Annapurna Foods' }) })
  await pay({ dealerId: annapurna, amountPaise: 500 })
  return opened
}

test('all dealers are told in one line of time', async () => {
  const { counter } = await openBusyShop()
  const { rows, ...sums } = await counter.dealer.timeline({ dealerId: null })
  expect(
    rows.map(row => [row.dealerName, row.kind, row.orderNumber ?? row.reference, row.amountPaise, row.note]),
  ).toEqual([
    ['Annapurna Foods', 'payment', '', -500, ''],
    ['Kaveri Distributors', 'cancellation', 'A1D/26-27/00002', 0, 'too dear'],
    ['Kaveri Distributors', 'order', 'A1D/26-27/00002', 0, ''],
    ['Kaveri Distributors', 'payment', 'A1D/26-27/00001', -8_000, 'part'],
    ['Kaveri Distributors', 'receipt', 'A1D/26-27/00001', 18_000, ''],
    ['Kaveri Distributors', 'order', 'A1D/26-27/00001', 0, 'as always'],
  ])
  expect(sums).toEqual({ total: 6, dealerCount: 2, orderCount: 2, paymentCount: 2, payablePaise: 9_500 })
})

test('one dealer is told alone, page by page', async () => {
  const { counter, dealerId } = await openBusyShop()
  const { rows, ...sums } = await counter.dealer.timeline({ dealerId, offset: 1, limit: 2 })
  expect(rows.map(row => row.kind)).toEqual(['order', 'payment'])
  expect(sums).toEqual({ total: 5, dealerCount: 1, orderCount: 2, paymentCount: 1, payablePaise: 10_000 })
})
