// Money that a phone takes for a bill (protocols/viveka-billing, section 11).
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { invoicesOf, makeItem, pay, paymentsOf, sell } from '../../support/api/phone-sales.ts'

async function openBill(more: object = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }) {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const soap = await makeItem(shop)
  const { invoice } = (await sell(shop, [{ productId: soap, quantity: 3 }], more)).body
  return { api, shop, soap, id: invoice._id }
}

const lastPurchase = async ({ call, clientId }: TestClient) => {
  const url = `/api/business/client-customers/${clientId}/9845012345`
  return (await call<{ clientCustomer: { lastPurchaseAt: string | null } }>('GET', url)).body.clientCustomer
    .lastPurchaseAt
}

test('a bill is paid in parts until it is paid: open, in part, final', async () => {
  const { api, id, shop } = await openBill()
  api.passTime(1_000)
  const first = await pay(shop, id, 50.5, { method: 'upi', note: ' by phone ' })
  expect(first).toMatchObject({
    status: 200,
    body: {
      payment: {
        ...{ clientId: shop.clientId, invoiceId: id, amount: 50.5, method: 'upi', note: 'by phone' },
        ...{ paidAt: '2026-11-21T06:00:01.000Z', createdAt: '2026-11-21T06:00:01.000Z' },
      },
      invoice: { _id: id, paidAmount: 50.5, isFinalized: false },
    },
  })
  expect(await lastPurchase(shop)).toBeNull()
  api.passTime(1_000)
  expect((await pay(shop, id, 69.5)).body.invoice).toMatchObject({ paidAmount: 120, isFinalized: true })
  expect(await lastPurchase(shop)).toBe('2026-11-21T06:00:02.000Z')
  expect(await paymentsOf(shop, id)).toMatchObject([{ amount: 50.5 }, { amount: 69.5, method: 'cash' }])
})

test.each([
  ['more than is open', 120.01, {}, 400],
  ['nothing', 0, {}, 400],
  ['less than nothing', -5, {}, 400],
  ['a third decimal', 1.005, {}, 400],
  ['a means nobody knows', 5, { method: 'barter' }, 400],
  ['too long a note', 5, { note: 'x'.repeat(501) }, 400],
  ['a bill nobody has', 5, { invoiceId: 'ab'.repeat(12) }, 404],
  ['a bill’s id that is none', 5, { invoiceId: 'mine' }, 400],
])('%s is refused, and nothing is taken', async (_, amount, more, status) => {
  const { id, shop } = await openBill()
  expect(await pay(shop, id, amount, more)).toMatchObject({ status, body: { success: false } })
  expect(await invoicesOf(shop)).toMatchObject([{ paidAmount: 0 }])
})

test('paid is final: not a paisa more is taken', async () => {
  const { id, shop } = await openBill({ paidAmount: 120 })
  expect(await pay(shop, id, 0.01)).toMatchObject({
    status: 400,
    body: { message: 'This is more than is still to be paid.' },
  })
})

test('of two that pay the whole at the same time one is taken', async () => {
  const { id, shop } = await openBill()
  const answers = await Promise.all([pay(shop, id, 120), pay(shop, id, 120)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(await invoicesOf(shop)).toMatchObject([{ paidAmount: 120 }])
})

test('the same key again is the same payment', async () => {
  const { id, shop } = await openBill()
  const send = () =>
    shop.call(
      'POST',
      '/api/business/invoices/pay',
      { invoiceId: id, amount: 30 },
      { headers: { 'x-idempotency-key': 'pay-1' } },
    )
  const once = await send()
  expect((await send()).body).toEqual(once.body)
  expect(await paymentsOf(shop, id)).toHaveLength(1)
})

test('payments are asked for by whose they are', async () => {
  const { api, id, shop } = await openBill()
  const other = await api.register('9876543211')
  const url = `/api/business/invoices/${id}/payments`
  expect(await shop.call('GET', url)).toMatchObject({ status: 400 })
  expect(await other.call('GET', `${url}?clientId=${shop.clientId}`)).toMatchObject({ status: 403 })
  expect(await pay(other, id, 10)).toMatchObject({ status: 404 })
})
