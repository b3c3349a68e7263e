// Dealers at counters and on the phone: each sees what the other does, as the facts that both post.
import { expect, test } from 'vitest'
import { rowsOfEntry } from '../../../src/shared/posting/rows-of-entry.ts'
import { entryBodies, type NewEntry } from '../../../src/shared/records/entry.ts'
import { openDealerShop as openPhoneShop } from '../../support/api/dealer-shop.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { enrolShop } from '../../support/api/pushed-shop.ts'
import { openDealerShop as openCounterShop } from '../../support/dealers.ts'

/** A counter's shop that its owner's phone looks into. */
async function openBoth() {
  const counter = await openCounterShop()
  const api = await openTestApi()
  const phone = await api.register('9876543210')
  const { pushAll } = await enrolShop(api, phone, counter.shop)
  await pushAll()
  const read = async (path: string) =>
    (await phone.call<Record<string, unknown>>('GET', `/api/dealers${path}`)).body as Record<string, never>
  const [dealer] = (await read(`/${phone.clientId}`)).dealers as unknown as { _id: string }[]
  const of = `/${phone.clientId}/${dealer?._id}`
  const orders = async () => (await read(`${of}/orders`)).orders as unknown as { _id: string; orderNumber: string }[]
  const put = (orderId: string, said: object) => phone.call('PUT', `/api/dealers/orders/${orderId}/total`, said)
  const post = (orderId: string, verb: string, said: object = {}) =>
    phone.call('POST', `/api/dealers/orders/${orderId}/${verb}`, said)
  const stock = async (name: string) => {
    const { body } = await phone.call<{ items: { name: string; stock: number }[] }>(
      'GET',
      `/api/business/items/${phone.clientId}`,
    )
    return body.items.find(item => item.name === name)?.stock
  }
  const summary = () => read(`${of}/summary`)
  /** A day later at the counter. */
  const later = () => counter.shop.clock.advance(86_400_000)
  return { ...counter, api, phone, pushAll, read, of, orders, put, post, stock, summary, later }
}

test('a counter’s dealer, and what he sells, is on the phone', async () => {
  const { of, phone, read } = await openBoth()
  expect(await read(`/${phone.clientId}`)).toMatchObject({
    dealers: [
      {
        name: 'Kaveri Distributors',
        contactPerson: 'Mr. Iyer',
        phoneNumber: '9840012345',
        email: 'orders@kaveri.example',
        address: '7 Market Yard, Pune 411037',
        logoUrl: '',
      },
    ],
  })
  expect(await read(`${of}/items/low-stock`)).toMatchObject({
    items: [
      { name: 'Lux Soap', stock: 4, lowStockQuantity: 10 },
      { name: 'Sona Masoori Rice', stock: 2, lowStockQuantity: 5 },
    ],
  })
})

test('a counter’s order, its goods with their bill and what was paid of it', async () => {
  const { of, orders, pay, place, pushAll, read, receive, stock } = await openBoth()
  const placed = await place({ soap: 12, rice: 2.5 }, { isUrgent: true, note: 'soon' })
  await pushAll()
  const [order] = await orders()
  expect(order).toMatchObject({ orderNumber: placed.order.number, status: 'pending', isUrgent: true, notes: 'soon' })
  expect(await read(`/orders/${order?._id}`)).toMatchObject({
    items: [
      { itemNameSnapshot: 'Lux Soap', quantity: 12 },
      { itemNameSnapshot: 'Sona Masoori Rice', quantity: 2.5 },
    ],
  })
  const orderId = placed.order.id
  await receive({ orderId, of: { soap: 12, rice: 2.5 }, amountPaise: 47_250, taxPaise: 2_250, deliveredBy: 'Raju' })
  await pay({ orderId, amountPaise: 20_000, tender: 'upi', note: 'half' })
  await pushAll()
  expect(await orders()).toMatchObject([
    {
      status: 'delivered',
      totalAmount: 472.5,
      dueDate: '2026-12-05',
      deliveredAt: '2026-11-20T06:30:00.000Z',
      deliveryAudit: { deliveredBy: 'Raju' },
    },
  ])
  expect(await stock('Lux Soap')).toBe(16)
  expect(await read(`/orders/${order?._id}/payment-details`)).toMatchObject({
    paymentSummary: { paymentStatus: 'partial', totalPaid: 200, remaining: 272.5 },
    payments: [{ amount: 200, method: 'upi', note: 'half' }],
  })
  expect(await read(`${of}/summary`)).toMatchObject({ totalOrdered: 472.5, totalPaid: 200, payable: 272.5 })
})

test('what a counter takes back is gone: the receipt makes its order pending again, the payment is in no list', async () => {
  const { counter, of, orders, pay, place, pushAll, read, receive, shop, stock } = await openBoth()
  const { order } = await place({ soap: 12 })
  const { receipt } = await receive({ orderId: order.id, of: { soap: 12 }, amountPaise: 30_000 })
  const { payment } = await pay({ orderId: order.id, amountPaise: 5_000 })
  await pay({ amountPaise: 1_000 })
  await counter.goodsReceipt.reverse({ id: shop.newId(), receiptId: receipt.id, reason: 'wrong shop' })
  await counter.dealerPayment.reverse({ id: shop.newId(), paymentId: payment.id, reason: 'not paid' })
  await pushAll()
  expect(await orders()).toMatchObject([
    { status: 'pending', totalAmount: null, deliveredAt: null, deliveryAudit: null },
  ])
  expect(await stock('Lux Soap')).toBe(4)
  expect(await read(`${of}/payments`)).toMatchObject({ payments: [{ amount: 10 }] })
  expect(await read(`${of}/summary`)).toMatchObject({ totalOrdered: 0, totalPaid: 10, payable: 0 })
})

test('bills without an order and goods sent back are in what is owed, as at the counter', async () => {
  const { orders, payablePaise, place, pushAll, receive, sendBack, summary } = await openBoth()
  const { order } = await place({ soap: 10 })
  const { receipt } = await receive({ orderId: order.id, of: { soap: 10 }, costPaise: 3_000, amountPaise: 30_000 })
  await receive({ amountPaise: 50_000, billNumber: 'OLD-1' })
  await sendBack({ of: { soap: 2 }, receiptId: receipt.id })
  await pushAll()
  expect(await orders()).toMatchObject([{ status: 'delivered', totalAmount: 240 }])
  expect(await summary()).toMatchObject({ totalOrdered: 740, payable: 740 })
  expect(await payablePaise()).toBe(74_000)
})

test('what has come of an order stays when the phone cancels the rest, and is not received twice', async () => {
  const { orders, place, post, pushAll, receive, stock } = await openBoth()
  const [one, other] = [await place({ soap: 10 }), await place({ soap: 5 })]
  await receive({ orderId: one.order.id, of: { soap: 4 }, restComes: true })
  await receive({ orderId: other.order.id, of: { soap: 2 }, restComes: true })
  await pushAll()
  const idOf = async (number: string) => (await orders()).find(({ orderNumber }) => orderNumber === number)?._id ?? ''
  expect(await post(await idOf(one.order.number), 'cancel')).toMatchObject({
    status: 200,
    body: { order: { status: 'delivered', cancelledAt: null } },
  })
  await post(await idOf(other.order.number), 'mark-delivered')
  expect(await stock('Lux Soap')).toBe(4 + 4 + 5)
})

test('bills that counters entered count towards the total that a phone says at delivery, and may not be more', async () => {
  const { orders, place, post, pushAll, receive } = await openBoth()
  const { order } = await place({ soap: 10 })
  await receive({ orderId: order.id, of: { soap: 4 }, restComes: true, amountPaise: 12_000 })
  await pushAll()
  const id = (await orders())[0]?._id ?? ''
  expect(await post(id, 'mark-delivered', { totalAmount: 100 })).toMatchObject({ status: 400 })
  expect(await post(id, 'mark-delivered', { totalAmount: 300 })).toMatchObject({
    body: { order: { totalAmount: 300 } },
  })
})

test('a counter’s bill is changed on the phone where nothing is lost by it', async () => {
  const { orders, place, pushAll, put, receive, stock } = await openBoth()
  const { order } = await place({ soap: 10 })
  await receive({ orderId: order.id, of: { soap: 10 }, amountPaise: 30_000, billNumber: 'K-1', deliveredBy: 'Raju' })
  await pushAll()
  const id = (await orders())[0]?._id ?? ''
  expect(await put(id, { totalAmount: 310, dueDate: '2026-12-24' })).toMatchObject({
    status: 200,
    body: {
      order: { status: 'delivered', totalAmount: 310, dueDate: '2026-12-24', deliveryAudit: { deliveredBy: 'Raju' } },
    },
  })
  expect(await stock('Lux Soap')).toBe(14)
})

test('several bills, a bill with its tax, and a bill whose goods went back are changed at a counter', async () => {
  const { orders, place, pushAll, put, receive, sendBack } = await openBoth()
  const [several, taxed, returned] = [await place({ soap: 10 }), await place({ soap: 6 }), await place({ soap: 7 })]
  await receive({ orderId: several.order.id, of: { soap: 4 }, restComes: true, amountPaise: 12_000 })
  await receive({ orderId: several.order.id, of: { soap: 6 }, amountPaise: 18_000 })
  await receive({ orderId: taxed.order.id, of: { soap: 6 }, amountPaise: 11_800, taxPaise: 1_800 })
  const { receipt } = await receive({ orderId: returned.order.id, of: { soap: 7 }, amountPaise: 21_000 })
  await sendBack({ of: { soap: 1 }, receiptId: receipt.id })
  await pushAll()
  const before = await orders()
  for (const { _id } of before) expect(await put(_id, { totalAmount: 5 })).toMatchObject({ status: 400 })
  expect(await orders()).toEqual(before)
  const ofTaxed = before.find(({ orderNumber }) => orderNumber === taxed.order.number)?._id ?? ''
  expect(await put(ofTaxed, { dueDate: '2026-12-24' })).toMatchObject({ status: 200 })
})

test('of two words on an order the later one stands, in whichever order they reach the server', async () => {
  const { counter, later, orders, place, pushAll, post, shop } = await openBoth()
  const { order } = await place({ soap: 10 })
  await pushAll()
  // The phone's clock is a day ahead of the counter's.
  await post((await orders())[0]?._id ?? '', 'mark-delivered')
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: order.id, reason: 'too late' })
  await pushAll()
  expect(await orders()).toMatchObject([{ status: 'delivered' }])
  later()
  later()
  const second = await place({ soap: 5 })
  await pushAll()
  await post((await orders())[0]?._id ?? '', 'mark-delivered')
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: second.order.id, reason: 'too late' })
  await pushAll()
  expect((await orders())[0]).toMatchObject({ orderNumber: second.order.number, status: 'cancelled' })
})

test('what a phone orders, receives and pays makes at every counter the rows that a counter’s own would', async () => {
  const { api, deliver, pay, place, shop } = await openPhoneShop()
  const order = await place({ orderNumber: 'PO-7', notes: 'before Diwali', pdfUrl: 'https://papers.example/1.pdf' })
  await deliver(order, { totalAmount: 300, deliveredBy: 'Raju' })
  await pay({ orderId: order._id, amount: 120.5, method: 'upi', proofUrl: 'https://papers.example/2.jpg' })
  const [gone] = [await place()]
  await shop.call('POST', `/api/dealers/orders/${gone._id}/cancel`, { reason: 'found cheaper' })
  const { body } = await (await enrolCounter(api, shop)).pull(0)
  const facts = body.changes.map(({ body: said, id, kind }) => {
    const checked = entryBodies[kind as NewEntry['kind']].parse(JSON.parse(said))
    return { id, kind, body: checked } as NewEntry
  })
  const rows = (kind: string) => facts.filter(fact => fact.kind === kind).map(fact => rowsOfEntry(fact))
  expect(rows('dealer_order.placed')).toMatchObject([
    {
      dealers: {
        order: {
          number: 'P1D/26-27/00001',
          note: 'PO-7 · before Diwali',
          phone: { number: 'PO-7', note: 'before Diwali', pdfUrl: 'https://papers.example/1.pdf' },
          dealer: { name: 'Kaveri Distributors', phone: '9840012345' },
          orderedBy: '9876543210',
          lines: [{ name: 'Lux Soap', quantityThousandths: 10_000 }],
        },
        account: { kind: 'order' },
      },
    },
    { dealers: { order: { number: 'P1D/26-27/00002' } } },
  ])
  const [placed] = rows('dealer_order.placed')
  const orderId = placed?.dealers?.order?.id
  expect(rows('goods.received')).toMatchObject([
    {
      stockMovements: [{ deltaThousandths: 10_000, cause: 'receipt' }],
      items: [],
      dealers: { account: { kind: 'receipt', amountPaise: 30_000 }, standing: { orderId, status: 'delivered' } },
    },
  ])
  expect(rows('dealer_payment.made')).toMatchObject([
    { dealers: { account: { kind: 'payment', amountPaise: -12_050, tender: 'upi', orderId } } },
  ])
  expect(rows('dealer_order.cancelled')).toMatchObject([{ dealers: { standing: { status: 'cancelled' } } }])
  expect(facts.at(-1)).toMatchObject({ body: { reason: 'found cheaper' } })
})
