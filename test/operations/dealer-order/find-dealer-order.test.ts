// The list of dealer orders with what is billed and paid on them.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

/** Five orders: 1 paid, 2 partly paid, 3 billed, 4 without a bill, 5 cancelled. */
async function openFiveOrders() {
  const opened = await openDealerShop()
  const { counter, place, receive, pay, shop } = opened
  const ids: string[] = []
  for (let n = 1; n <= 5; n += 1) ids.push((await place({ soap: 6 })).order.id)
  for (const [index, orderId] of ids.slice(0, 3).entries())
    await receive({ of: { soap: 6 }, orderId, billNumber: String(index), amountPaise: 18_000 })
  await pay({ orderId: ids[0] as string, amountPaise: 18_000 })
  await pay({ orderId: ids[1] as string, amountPaise: 5_000 })
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: ids[4] as string, reason: '' })
  return opened
}
const serials = (rows: readonly { number: string }[]) => rows.map(row => Number(row.number.slice(-5)))

test('each order says how far it is paid; newest first', async () => {
  const { counter } = await openFiveOrders()
  const { rows, total, sums } = await counter.dealerOrder.find({})
  expect(rows.map(row => [row.status, row.paymentStatus, row.billedPaise, row.paidPaise, row.dueOn])).toEqual([
    ['cancelled', 'no_bill', null, 0, null],
    ['pending', 'no_bill', null, 0, null],
    ['delivered', 'pending', 18_000, 0, '2026-12-05'],
    ['delivered', 'partial', 18_000, 5_000, '2026-12-05'],
    ['delivered', 'paid', 18_000, 18_000, '2026-12-05'],
  ])
  expect({ total, sums }).toEqual({
    total: 5,
    sums: {
      orderCount: 4,
      pendingCount: 1,
      partialCount: 1,
      paidCount: 1,
      noBillCount: 1,
      billedPaise: 54_000,
      paidPaise: 23_000,
    },
  })
})

test.each([
  ['what is pending', { status: 'pending' }, [4]],
  ['what was delivered', { status: 'delivered' }, [3, 2, 1]],
  ['what has no bill yet, without the cancelled', { payment: 'no_bill' }, [4]],
  ['what is partly paid', { payment: 'partial' }, [2]],
  ['what is paid', { payment: 'paid' }, [1]],
  ['what nothing was paid on', { payment: 'pending' }, [3]],
  ['a number', { text: '00003' }, [3]],
  ['a dealer’s name', { text: 'kaveri', limit: 2 }, [5, 4]],
  ['nobody’s orders', { text: 'zebra' }, []],
] as const)('%s can be asked for', async (_what, question, found) => {
  const { counter } = await openFiveOrders()
  expect(serials((await counter.dealerOrder.find(question)).rows)).toEqual(found)
})

test('sums are those of one dealer when asked for his orders', async () => {
  const { counter, dealerId, shop } = await openFiveOrders()
  expect((await counter.dealerOrder.find({ dealerId, status: 'pending' })).sums.orderCount).toBe(4)
  expect((await counter.dealerOrder.find({ dealerId: shop.newId() })).sums.orderCount).toBe(0)
})
