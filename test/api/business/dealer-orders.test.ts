// Orders to dealers from a phone (protocols/viveka-billing, section 8).
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/api/dealer-shop.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 6, 0, seconds)).toISOString()

test('an order is pending, without a bill, and moves no stock', async () => {
  const { dealerId, ids, read, shop, stock } = await openDealerShop()
  const said = {
    clientId: shop.clientId,
    dealerId,
    items: [
      { itemId: ids.soap, quantity: 10 },
      { itemId: ids.tea, quantity: 3 },
    ],
    notes: ' before Diwali ',
    deliveryInstructions: 'back door',
    isUrgent: true,
    pdfUrl: 'https://papers.example/1.pdf',
  }
  const placed = await shop.call<{ order: { _id: string } }>('POST', '/api/dealers/orders', said)
  const { order } = placed.body
  expect(placed.status).toBe(201)
  expect(order).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    clientId: shop.clientId,
    dealerId,
    orderNumber: `DORD-${Date.parse(at(4))}`,
    status: 'pending',
    totalAmount: null,
    dueDate: null,
    notes: 'before Diwali',
    deliveryInstructions: 'back door',
    isUrgent: true,
    pdfUrl: 'https://papers.example/1.pdf',
    deliveredAt: null,
    cancelledAt: null,
    deliveryAudit: null,
    createdAt: at(4),
    updatedAt: at(4),
  })
  expect(await read(`/orders/${order._id}?clientId=${shop.clientId}`)).toEqual({
    success: true,
    order,
    items: [
      { itemId: ids.soap, itemNameSnapshot: 'Lux Soap', quantity: 10 },
      { itemId: ids.tea, itemNameSnapshot: 'Red Tea', quantity: 3 },
    ],
  })
  expect(await stock('soap')).toBe(2)
})

test('an item that is named twice is ordered once, both quantities together', async () => {
  const { ids, place, read } = await openDealerShop()
  const { _id } = await place({
    items: [
      { itemId: ids.soap, quantity: 2 },
      { itemId: ids.soap, quantity: 3 },
    ],
  })
  expect(await read(`/orders/${_id}`)).toMatchObject({ items: [{ itemId: ids.soap, quantity: 5 }] })
})

test('a dealer’s orders come newest first', async () => {
  const { dealerId, place, read, shop } = await openDealerShop()
  const [first, second] = [await place(), await place()]
  expect(await read(`/${shop.clientId}/${dealerId}/orders`)).toMatchObject({
    orders: [{ _id: second._id }, { _id: first._id }],
  })
})

test('a number is the phone’s, once in the shop; two of one millisecond differ', async () => {
  const { dealerId, ids, shop } = await openDealerShop()
  const items = [{ itemId: ids.soap, quantity: 1 }]
  const place = (said: object) =>
    shop.call<{ order: { orderNumber: string } }>('POST', '/api/dealers/orders', { dealerId, items, ...said })
  expect(await place({ orderNumber: 'PO-7' })).toMatchObject({ status: 201, body: { order: { orderNumber: 'PO-7' } } })
  expect(await place({ orderNumber: 'PO-7' })).toMatchObject({ status: 409, body: { success: false } })
  const [one, other] = [await place({}), await place({ orderNumber: '' })]
  expect(one.body.order.orderNumber).toMatch(/^DORD-\d+$/)
  expect(one.body.order.orderNumber).not.toBe(other.body.order.orderNumber)
})

test.each([
  ['no items', () => ({ items: [] }), 400],
  ['a quantity of nothing', (ids: Ids) => ({ items: [{ itemId: ids.soap, quantity: 0 }] }), 400],
  ['half of one', (ids: Ids) => ({ items: [{ itemId: ids.soap, quantity: 0.5 }] }), 400],
  ['an item that is not there', () => ({ items: [{ itemId: 'f'.repeat(24), quantity: 1 }] }), 400],
  ['an item that the dealer does not sell', (ids: Ids) => ({ items: [{ itemId: ids.rice, quantity: 1 }] }), 400],
  ['a dealer that is not there', () => ({ dealerId: 'f'.repeat(24) }), 400],
])('an order with %s is refused, and nothing is ordered', async (_, wrong, status) => {
  const { dealerId, ids, read, shop } = await openDealerShop()
  const right = { dealerId, items: [{ itemId: ids.soap, quantity: 1 }] }
  const answered = await shop.call('POST', '/api/dealers/orders', { ...right, ...wrong(ids) })
  expect(answered).toMatchObject({ status, body: { success: false, message: expect.any(String) } })
  expect(await read(`/${shop.clientId}/${dealerId}/orders`)).toMatchObject({ orders: [] })
})
type Ids = Awaited<ReturnType<typeof openDealerShop>>['ids']

test('to a dealer who was set aside nothing is ordered; what was, is there still', async () => {
  const { dealerId, ids, place, read, shop } = await openDealerShop()
  const { _id } = await place()
  await shop.call('DELETE', `/api/dealers/${shop.clientId}/${dealerId}`)
  const said = { dealerId, items: [{ itemId: ids.soap, quantity: 1 }] }
  expect(await shop.call('POST', '/api/dealers/orders', said)).toMatchObject({ status: 400 })
  expect(await read(`/${shop.clientId}/${dealerId}/orders`)).toMatchObject({ orders: [{ _id }] })
})

test('a pending order is cancelled, whatever the reason; then it is final', async () => {
  const { api, deliver, order, place, shop, stock } = await openDealerShop()
  const placed = await place()
  const cancel = (said: object) => shop.call('POST', `/api/dealers/orders/${placed._id}/cancel`, said)
  api.passTime(1_000)
  expect(await cancel({ clientId: shop.clientId, reason: 5 })).toMatchObject({
    status: 200,
    body: { order: { status: 'cancelled', cancelledAt: at(6), deliveredAt: null } },
  })
  expect(await cancel({})).toMatchObject({ status: 400, body: { message: 'This order is cancelled already.' } })
  await deliver(placed)
  expect(await order(placed)).toMatchObject({ status: 'cancelled' })
  expect(await stock('soap')).toBe(2)
})

test('delivered, its stock rises once, with who brought it', async () => {
  const { ids, order, place, shop, stock } = await openDealerShop()
  const placed = await place({
    items: [
      { itemId: ids.soap, quantity: 10 },
      { itemId: ids.tea, quantity: 3 },
    ],
  })
  const deliver = () =>
    shop.call('POST', `/api/dealers/orders/${placed._id}/mark-delivered`, {
      clientId: shop.clientId,
      totalAmount: 1250.5,
      dueDate: '2026-12-05',
      deliveredBy: 'Raju',
      deliveryNote: 'two boxes',
    })
  expect(await deliver()).toMatchObject({
    status: 200,
    body: {
      order: {
        status: 'delivered',
        totalAmount: 1250.5,
        dueDate: '2026-12-05',
        deliveredAt: at(5),
        deliveryAudit: { deliveredBy: 'Raju', deliveryNote: 'two boxes', deliveredAt: at(5) },
      },
    },
  })
  expect(await deliver()).toMatchObject({ status: 400, body: { message: 'This order is delivered already.' } })
  expect([await stock('soap'), await stock('tea')]).toEqual([12, 23])
  expect(await shop.call('POST', `/api/dealers/orders/${placed._id}/cancel`, {})).toMatchObject({ status: 400 })
  expect(await order(placed)).toMatchObject({ status: 'delivered', totalAmount: 1250.5 })
})

test('a bill is due after the dealer’s days where no day is said, and without a bill nothing is', async () => {
  const { deliver, place } = await openDealerShop()
  expect(await deliver(await place(), { totalAmount: 10 })).toMatchObject({ dueDate: '2026-12-21' })
  expect(await deliver(await place(), {})).toMatchObject({ totalAmount: null, dueDate: null })
  expect(await deliver(await place(), { totalAmount: null, dueDate: '2026-12-05T00:00:00.000Z' })).toMatchObject({
    totalAmount: null,
    dueDate: null,
  })
})

test.each([{ totalAmount: -1 }, { totalAmount: 1.005 }, { dueDate: 'soon' }, { dueDate: '2026-02-31' }])(
  'delivered with %j it is refused, and pending still',
  async said => {
    const { deliver, order, place, stock } = await openDealerShop()
    const placed = await place()
    expect(await deliver(placed, said)).toBeUndefined()
    expect(await order(placed)).toMatchObject({ status: 'pending' })
    expect(await stock('soap')).toBe(2)
  },
)

test('the total is set before the goods come, and stays; or the delivery says another one', async () => {
  const { deliver, place, read, shop, dealerId } = await openDealerShop()
  const [kept, changed] = [await place(), await place()]
  const total = (id: string, said: object) =>
    shop.call('PUT', `/api/dealers/orders/${id}/total`, { clientId: shop.clientId, ...said })
  expect(await total(kept._id, { totalAmount: 300, dueDate: '2026-12-01' })).toMatchObject({
    status: 200,
    body: { order: { status: 'pending', totalAmount: 300, dueDate: '2026-12-01' } },
  })
  await total(changed._id, { totalAmount: 500 })
  expect(await deliver(kept)).toMatchObject({ status: 'delivered', totalAmount: 300, dueDate: '2026-12-01' })
  expect(await deliver(changed, { totalAmount: 450 })).toMatchObject({ totalAmount: 450 })
  expect(await read(`/${shop.clientId}/${dealerId}/summary`)).toMatchObject({ totalOrdered: 750, payable: 750 })
})

test('the total of a delivered order is changed without touching its stock, its day of delivery or who brought it', async () => {
  const { api, deliver, order, place, shop, stock } = await openDealerShop()
  const placed = await place()
  const delivered = await deliver(placed, { totalAmount: 300, dueDate: '2026-12-01', deliveredBy: 'Raju' })
  const total = (said: object) => shop.call('PUT', `/api/dealers/orders/${placed._id}/total`, said)
  for (const [said, becomes] of [
    [{ totalAmount: 320 }, { totalAmount: 320, dueDate: '2026-12-01' }],
    [{ totalAmount: 320 }, { totalAmount: 320, dueDate: '2026-12-01' }],
    [{ dueDate: '2026-12-24' }, { totalAmount: 320, dueDate: '2026-12-24' }],
    [{ totalAmount: 0 }, { totalAmount: null, dueDate: null }],
    [{ totalAmount: 310 }, { totalAmount: 310, dueDate: '2026-12-24' }],
  ] as const) {
    api.passTime(1_000)
    expect(await total(said)).toMatchObject({ status: 200 })
    const { updatedAt: _, ...same } = delivered as unknown as { updatedAt: string }
    expect(await order(placed)).toMatchObject({ ...same, ...becomes })
    expect(await stock('soap')).toBe(12)
  }
})

test('a total that says nothing, a day without a bill and a cancelled order’s bill are refused', async () => {
  const { place, shop } = await openDealerShop()
  const { _id } = await place()
  const total = (said: object) => shop.call('PUT', `/api/dealers/orders/${_id}/total`, said)
  expect(await total({ clientId: shop.clientId })).toMatchObject({ status: 400 })
  expect(await total({ dueDate: '2026-12-01' })).toMatchObject({ status: 400 })
  await shop.call('POST', `/api/dealers/orders/${_id}/cancel`, {})
  expect(await total({ totalAmount: 10 })).toMatchObject({
    status: 400,
    body: { message: 'This order was cancelled.' },
  })
})

test('an order that is cancelled after its bill was sent owes nothing', async () => {
  const { dealerId, place, read, shop } = await openDealerShop()
  const { _id } = await place()
  await shop.call('PUT', `/api/dealers/orders/${_id}/total`, { totalAmount: 300 })
  expect(await shop.call('POST', `/api/dealers/orders/${_id}/cancel`, {})).toMatchObject({
    body: { order: { status: 'cancelled', totalAmount: null } },
  })
  expect(await read(`/${shop.clientId}/${dealerId}/summary`)).toMatchObject({ totalOrdered: 0, payable: 0 })
})

test('another shop’s order is not there', async () => {
  const { api, dealerId, ids, place } = await openDealerShop()
  const { _id } = await place()
  const other = await api.register('9876543211')
  const of = `/api/dealers/orders/${_id}`
  for (const path of [of, `${of}/payments`, `${of}/payment-details`])
    expect(await other.call('GET', path)).toMatchObject({ status: 404 })
  expect(await other.call('POST', `${of}/cancel`, {})).toMatchObject({ status: 404 })
  expect(await other.call('POST', `${of}/mark-delivered`, {})).toMatchObject({ status: 404 })
  expect(await other.call('PUT', `${of}/total`, { totalAmount: 1 })).toMatchObject({ status: 404 })
  const { body } = await other.call<{ dealer: { _id: string } }>('POST', '/api/dealers', { name: 'Ganga' })
  const foreignItem = { dealerId: body.dealer._id, items: [{ itemId: ids.soap, quantity: 1 }] }
  expect(await other.call('POST', '/api/dealers/orders', foreignItem)).toMatchObject({ status: 400 })
  const foreignDealer = { dealerId, items: [{ itemId: ids.soap, quantity: 1 }] }
  expect(await other.call('POST', '/api/dealers/orders', foreignDealer)).toMatchObject({ status: 400 })
})

test('the same key orders once and delivers once', async () => {
  const { dealerId, ids, read, shop, stock } = await openDealerShop()
  const keyed = (url: string, said: object) =>
    shop.call<{ order: { _id: string } }>('POST', url, said, { headers: { 'x-idempotency-key': 'k1' } })
  const said = { dealerId, items: [{ itemId: ids.soap, quantity: 10 }] }
  const placed = [await keyed('/api/dealers/orders', said), await keyed('/api/dealers/orders', said)]
  expect(placed[1]?.body).toEqual(placed[0]?.body)
  const url = `/api/dealers/orders/${placed[0]?.body.order._id}/mark-delivered`
  const delivered = [await keyed(url, {}), await keyed(url, {})]
  expect(delivered.map(({ status }) => status)).toEqual([200, 200])
  expect(await read(`/${shop.clientId}/${dealerId}/orders`)).toMatchObject({ orders: [{ status: 'delivered' }] })
  expect(await stock('soap')).toBe(12)
})

test('of two deliveries at the same time one counts, and of two orders each has its own number', async () => {
  const { dealerId, ids, place, shop, stock } = await openDealerShop()
  const { _id } = await place()
  const deliver = () => shop.call('POST', `/api/dealers/orders/${_id}/mark-delivered`, {})
  const answers = await Promise.all([deliver(), deliver(), deliver()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
  expect(await stock('soap')).toBe(12)
  const said = { dealerId, items: [{ itemId: ids.soap, quantity: 1 }] }
  const order = () => shop.call<{ order: { orderNumber: string } }>('POST', '/api/dealers/orders', said)
  const placed = await Promise.all([order(), order(), order()])
  expect(new Set(placed.map(({ body }) => body.order.orderNumber)).size).toBe(3)
})
