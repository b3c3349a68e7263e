// Money paid to dealers from a phone, and what is owed to them (protocols/viveka-billing, section 8).
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/api/dealer-shop.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 6, 0, seconds)).toISOString()

/** One order of each standing: paid, paid in part, billed, without a bill, cancelled. */
async function openTradedShop() {
  const opened = await openDealerShop()
  const { deliver, pay, place, shop } = opened
  const [paid, partial, billed, open, cancelled] = [
    await place({ orderNumber: 'PAID' }),
    await place({ orderNumber: 'PARTIAL' }),
    await place({ orderNumber: 'BILLED' }),
    await place({ orderNumber: 'OPEN' }),
    await place({ orderNumber: 'CANCELLED' }),
  ]
  await deliver(paid, { totalAmount: 100 })
  await deliver(partial, { totalAmount: 200.5 })
  await deliver(billed, { totalAmount: 300 })
  await shop.call('POST', `/api/dealers/orders/${cancelled._id}/cancel`, {})
  await pay({ orderId: paid._id, amount: 60 })
  await pay({ orderId: paid._id, amount: 40 })
  await pay({ orderId: partial._id, amount: 50.25 })
  await pay({ amount: 10 })
  return { ...opened, paid, partial, billed, open, cancelled }
}

test('a dealer is paid, with an order or on account, when and how it was', async () => {
  const { api, dealerId, place, read, shop } = await openDealerShop()
  const order = await place()
  api.passTime(1_000)
  const pay = (said: object) =>
    shop.call<{ payment: object }>('POST', '/api/dealers/payments', { clientId: shop.clientId, dealerId, ...said })
  const made = await pay({
    orderId: order._id,
    amount: 99.99,
    method: 'upi',
    note: ' advance ',
    proofUrl: 'https://papers.example/proof.jpg',
    paidAt: '2026-11-20T18:45:00.000Z',
  })
  expect(made.status).toBe(201)
  expect(made.body.payment).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    clientId: shop.clientId,
    dealerId,
    orderId: order._id,
    amount: 99.99,
    method: 'upi',
    note: 'advance',
    proofUrl: 'https://papers.example/proof.jpg',
    paidAt: '2026-11-20T18:45:00.000Z',
    createdAt: at(6),
    updatedAt: at(6),
  })
  expect(await pay({ amount: 1, paidAt: '2026-11-21' })).toMatchObject({
    status: 201,
    body: { payment: { orderId: null, method: 'cash', note: '', proofUrl: '', paidAt: '2026-11-21T00:00:00.000Z' } },
  })
  expect(await read(`/${shop.clientId}/${dealerId}/payments`)).toMatchObject({
    payments: [{ amount: 1 }, { amount: 99.99 }],
  })
})

test('a payment of nothing, by no known means, to nobody or for no order of his is refused', async () => {
  const { dealerId, place, read, shop } = await openDealerShop()
  const [order, cancelled] = [await place(), await place()]
  await shop.call('POST', `/api/dealers/orders/${cancelled._id}/cancel`, {})
  const { body } = await shop.call<{ dealer: { _id: string } }>('POST', '/api/dealers', { name: 'Ganga' })
  for (const wrong of [
    { amount: 0 },
    { amount: -5 },
    { amount: 1.005 },
    { method: 'cheque' },
    { paidAt: 'yesterday' },
    { dealerId: 'f'.repeat(24) },
    { orderId: 'f'.repeat(24) },
    { dealerId: body.dealer._id, orderId: order._id },
    { orderId: cancelled._id },
  ]) {
    const answered = await shop.call('POST', '/api/dealers/payments', { dealerId, amount: 5, ...wrong })
    expect(answered, JSON.stringify(wrong)).toMatchObject({ status: 400, body: { success: false } })
  }
  expect(await read(`/${shop.clientId}/payments/all`)).toMatchObject({ totalCount: 0 })
})

test('of an order: what was paid, what remains, whether that is all', async () => {
  const { ids, open, paid, partial, read } = await openTradedShop()
  expect(await read(`/orders/${paid._id}/payments`)).toMatchObject({
    order: { _id: paid._id },
    payments: [{ amount: 40 }, { amount: 60 }],
    summary: { totalPaid: 100, remaining: 0, isPaidInFull: true },
  })
  expect(await read(`/orders/${partial._id}/payment-details`)).toMatchObject({
    order: { _id: partial._id, totalAmount: 200.5 },
    items: [{ itemId: ids.soap, quantity: 10 }],
    paymentSummary: { paymentStatus: 'partial', totalPaid: 50.25, remaining: 150.25, isPaidInFull: false },
    payments: [{ amount: 50.25 }],
  })
  expect(await read(`/orders/${open._id}/payment-details`)).toMatchObject({
    paymentSummary: { paymentStatus: 'no-bill', totalPaid: 0, remaining: 0, isPaidInFull: false },
    payments: [],
  })
})

test('all payments: of everybody, of one dealer, of one order; in pages, with their sum', async () => {
  const { dealerId, paid, read, shop } = await openTradedShop()
  const all = (query: string) => read(`/${shop.clientId}/payments/all${query}`)
  expect(await all('')).toMatchObject({
    summary: { totalPayments: 4, totalAmount: 160.25 },
    totalCount: 4,
    payments: [{ amount: 10 }, { amount: 50.25 }, { amount: 40 }, { amount: 60 }],
  })
  expect(await all(`?dealerId=${dealerId}&limit=2&skip=1`)).toMatchObject({
    totalCount: 4,
    payments: [{ amount: 50.25 }, { amount: 40 }],
  })
  expect(await all(`?orderId=${paid._id}`)).toMatchObject({ summary: { totalPayments: 2, totalAmount: 100 } })
  expect(await all(`?orderId=${'f'.repeat(24)}`)).toMatchObject({ success: false })
  expect(await all('?limit=0')).toMatchObject({ success: false, message: 'Validation failed' })
})

test('what is owed is what was billed less what was paid; the timeline has both', async () => {
  const { dealerId, read, shop } = await openTradedShop()
  const summary = await read<{ timeline: object[] }>(`/${shop.clientId}/${dealerId}/summary`)
  expect(summary).toMatchObject({ totalOrdered: 600.5, totalPaid: 160.25, payable: 440.25 })
  expect(summary.timeline).toHaveLength(9)
  expect(summary.timeline).toMatchObject([
    { type: 'payment', at: at(16), data: { amount: 10 } },
    { type: 'payment' },
    { type: 'payment' },
    { type: 'payment' },
    { type: 'order', at: at(9), data: { orderNumber: 'CANCELLED', status: 'cancelled' } },
    ...['OPEN', 'BILLED', 'PARTIAL', 'PAID'].map(orderNumber => ({ type: 'order', data: { orderNumber } })),
  ])
})

test('the timeline has the newest twenty of each', async () => {
  const { dealerId, pay, place, read, shop } = await openDealerShop()
  for (let made = 0; made < 22; made += 1) {
    await place()
    await pay({ amount: made + 1 })
  }
  const { timeline } = await read<{ timeline: object[] }>(`/${shop.clientId}/${dealerId}/summary`)
  expect(timeline).toHaveLength(40)
  expect(timeline[0]).toMatchObject({ type: 'payment', data: { amount: 22 } })
  expect(timeline[39]).toMatchObject({ type: 'order' })
})

test('paid ahead, nothing is payable', async () => {
  const { dealerId, pay, read, shop } = await openDealerShop()
  await pay({ amount: 100 })
  expect(await read(`/${shop.clientId}/${dealerId}/summary`)).toMatchObject({
    totalOrdered: 0,
    totalPaid: 100,
    payable: 0,
  })
})

test('transactions of a dealer, in pages', async () => {
  const { dealerId, paid, partial, read, shop } = await openTradedShop()
  const page = await read(`/${shop.clientId}/${dealerId}/transactions?limit=2&skip=1`)
  expect(page).toEqual({
    success: true,
    dealer: { _id: dealerId, name: 'Kaveri Distributors', contactPerson: '', phoneNumber: '9840012345' },
    totalCount: 9,
    transactions: [
      {
        type: 'payment',
        transactionId: expect.any(String),
        dealerId,
        dealerName: 'Kaveri Distributors',
        orderId: partial._id,
        amount: 50.25,
        method: 'cash',
        date: at(15),
        details: { note: '', proofUrl: '' },
      },
      expect.objectContaining({ type: 'payment', amount: 40, orderId: paid._id }),
    ],
  })
  const rest = await read<{ transactions: object[] }>(`/${shop.clientId}/${dealerId}/transactions?skip=8`)
  expect(rest.transactions).toEqual([
    {
      type: 'order',
      transactionId: paid._id,
      dealerId,
      dealerName: 'Kaveri Distributors',
      orderNumber: 'PAID',
      amount: 100,
      status: 'delivered',
      dueDate: '2026-12-21',
      date: at(5),
      details: { isUrgent: false, deliveredAt: at(10), cancelledAt: null, notes: '' },
    },
  ])
})

test('transactions of all dealers; an advance to one is not what another is owed less', async () => {
  const { api, read, shop } = await openTradedShop()
  api.passTime(1_000)
  const { body } = await shop.call<{ dealer: { _id: string } }>('POST', '/api/dealers', { name: 'Ganga' })
  await shop.call('POST', '/api/dealers/payments', { dealerId: body.dealer._id, amount: 1_000 })
  expect(await read(`/${shop.clientId}/transactions?limit=1`)).toMatchObject({
    summary: { totalDealers: 2, totalOrders: 5, totalPayments: 5, pendingPayable: 440.25 },
    totalCount: 10,
    transactions: [{ type: 'payment', dealerName: 'Ganga', orderId: null, amount: 1_000 }],
  })
})

test('orders by how far they are paid; those that were cancelled are left out', async () => {
  const { billed, dealerId, open, paid, partial, read, shop } = await openTradedShop()
  const orders = (query: string) => read(`/${shop.clientId}/order-payments${query}`)
  const summary = {
    totalOrders: 4,
    pendingOrders: 1,
    partialOrders: 1,
    paidOrders: 1,
    noBillOrders: 1,
    totalAmount: 600.5,
    totalPaid: 150.25,
    totalRemaining: 450.25,
  }
  expect(await orders('')).toMatchObject({
    summary,
    totalCount: 4,
    orders: [open, billed, partial, paid].map(({ _id }) => ({ _id })),
  })
  for (const [status, order] of [
    ['pending', billed],
    ['partial', partial],
    ['paid', paid],
    ['no-bill', open],
  ] as const)
    expect(await orders(`?status=${status}&dealerId=${dealerId}`)).toMatchObject({
      summary,
      totalCount: 1,
      orders: [{ _id: order._id, paymentStatus: status }],
    })
  expect(await orders('?status=partial')).toMatchObject({
    orders: [
      {
        _id: partial._id,
        orderNumber: 'PARTIAL',
        dealerId,
        dealerName: 'Kaveri Distributors',
        status: 'delivered',
        totalAmount: 200.5,
        dueDate: '2026-12-21',
        createdAt: at(6),
        deliveredAt: at(11),
        paymentStatus: 'partial',
        totalPaid: 50.25,
        remaining: 150.25,
        paymentCount: 1,
      },
    ],
  })
  expect(await orders('?limit=2&skip=1')).toMatchObject({
    totalCount: 4,
    orders: [{ _id: billed._id }, { _id: partial._id }],
  })
  expect(await orders('?skip=10')).toMatchObject({ summary, totalCount: 4, orders: [] })
  expect(await orders('?status=late')).toMatchObject({ success: false, message: 'Validation failed' })
})

test('another shop sees nothing of it, and pays nothing of it', async () => {
  const { api, dealerId, paid, shop } = await openTradedShop()
  const other = await api.register('9876543211')
  const empty = { totalCount: 0 }
  for (const path of ['payments/all', 'transactions', 'order-payments'])
    expect(await other.call('GET', `/api/dealers/${other.clientId}/${path}`)).toMatchObject({
      status: 200,
      body: empty,
    })
  for (const query of [`dealerId=${dealerId}`, `orderId=${paid._id}`])
    expect(await other.call('GET', `/api/dealers/${other.clientId}/payments/all?${query}`)).toMatchObject({
      status: 404,
    })
  expect(await other.call('POST', '/api/dealers/payments', { dealerId, amount: 5 })).toMatchObject({ status: 400 })
  expect(await other.call('GET', `/api/dealers/${shop.clientId}/transactions`)).toMatchObject({ status: 403 })
})

test('the same key pays once', async () => {
  const { dealerId, read, shop } = await openDealerShop()
  const pay = (amount: number) =>
    shop.call('POST', '/api/dealers/payments', { dealerId, amount }, { headers: { 'x-idempotency-key': 'k1' } })
  const [first, again, other] = [await pay(5), await pay(5), await pay(6)]
  expect(again).toMatchObject({ status: 201, body: first.body as object })
  expect(other).toMatchObject({ status: 422 })
  expect(await read(`/${shop.clientId}/payments/all`)).toMatchObject({ totalCount: 1 })
})
