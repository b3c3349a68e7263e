// The phone's dashboard (protocols/viveka-billing, section 14).
import { expect, test } from 'vitest'
import { clientOf, openTestApi, type SignedIn, type TestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { makeItem, pay, sell } from '../../support/api/phone-sales.ts'
import { openRealCounter } from '../../support/api/real-counter.ts'
import { ravi, rice, soap } from '../../support/goods.ts'
import { takeBack } from '../../support/returns.ts'

const ask = async ({ call }: TestClient, rest = '') => (await call('GET', `/api/dashboard${rest}`)).body
/** A token lives for a week. */
async function signInAgain({ call }: TestApi): Promise<TestClient> {
  await call('POST', '/api/mockotp/send', { phoneNumber: '9876543210', purpose: 'login' })
  return clientOf(
    call,
    (await call<SignedIn>('POST', '/api/auth/login', { phoneNumber: '9876543210', otp: '1234' })).body,
  )
}
const aDayMs = 24 * 60 * 60 * 1000

async function openShop() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  return { api, shop, lux: await makeItem(shop), tea: await makeItem(shop, { name: 'Tea', price: 250.25 }) }
}

test('a shop that has sold nothing has empty figures', async () => {
  const { shop } = await openShop()
  expect(await ask(shop)).toEqual({
    success: true,
    summary: { totalSales: 0, pendingAmount: 0, pendingInvoices: 0 },
    salesTrends: ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'].map(month => ({ month, amount: 0 })),
    topItems: [],
  })
})

test('sold is what is paid in full; the rest is pending as far as it is open', async () => {
  const { lux, shop } = await openShop()
  await sell(shop, [{ productId: lux, quantity: 2 }], { paidAmount: 80 })
  const part = await sell(shop, [{ productId: lux, quantity: 1 }], { paidAmount: 10.5 })
  await sell(shop, [{ productId: lux, quantity: 1 }], { totalAmount: 35 })
  expect(await ask(shop, '/summary')).toEqual({
    ...{ success: true, totalSales: 80, pendingAmount: 64.5, pendingInvoices: 2 },
  })
  await pay(shop, part.body.invoice._id, 29.5)
  expect(await ask(shop, '/summary')).toMatchObject({ totalSales: 120, pendingAmount: 35, pendingInvoices: 1 })
})

test('sales stand in the month in India in which their bill was made', async () => {
  const { api, lux, shop } = await openShop()
  await sell(shop, [{ productId: lux, quantity: 1 }], { paidAmount: 40 })
  // 00:30 on 1 January in India is still December in Greenwich.
  api.passTime(40 * aDayMs + 13 * 60 * 60 * 1000)
  const again = await signInAgain(api)
  await sell(again, [{ productId: lux, quantity: 2 }], { paidAmount: 80 })
  await sell(again, [{ productId: lux, quantity: 5 }])
  expect(await ask(again, '/sales-trends?months=3')).toEqual([
    { month: 'Nov', amount: 40 },
    { month: 'Dec', amount: 0 },
    { month: 'Jan', amount: 80 },
  ])
  expect(await ask(again, '/sales-trends?months=1')).toEqual([{ month: 'Jan', amount: 80 }])
})

test('items are told by what they sold for, then by how many, of all bills, paid or not', async () => {
  const { lux, shop, tea } = await openShop()
  const pen = await makeItem(shop, { name: 'Pen', price: 10 })
  await sell(
    shop,
    [
      { productId: lux, quantity: 2 },
      { productId: tea, quantity: 1 },
    ],
    { paidAmount: 10 },
  )
  await sell(shop, [
    { productId: lux, quantity: 1 },
    { productId: pen, quantity: 12 },
  ])
  expect(await ask(shop, '/top-items')).toEqual([
    { itemName: 'Tea', quantity: 1, amount: 250.25 },
    { itemName: 'Pen', quantity: 12, amount: 120 },
    { itemName: 'Lux Soap', quantity: 3, amount: 120 },
  ])
  expect(await ask(shop, '/top-items?limit=1')).toMatchObject([{ itemName: 'Tea' }])
  expect(await ask(shop, '?limit=2&months=2')).toMatchObject({ topItems: [{}, {}], salesTrends: [{}, {}] })
})

test('what counters sold, took back and voided counts', async () => {
  const { api, shop: phone } = await openShop()
  const goods = { soap: soap(), rice: rice() }
  const till = await openRealCounter(api, phone, { items: goods, customers: { ravi: ravi() } })
  const { counter, newId, sale } = till.shop
  await counter.invoice.issue(sale({ of: { rice: 1.5 } }))
  const back = await counter.invoice.issue(sale({ of: { soap: 3 } }))
  const wrong = await counter.invoice.issue(sale({ of: { rice: 10 } }))
  await counter.creditNote.issue(await takeBack(till.shop, back.invoice.id, { of: { 1: 1 } }))
  await counter.invoice.void({ id: newId(), invoiceId: wrong.invoice.id, reason: 'typed twice' })
  await till.pushAll()
  expect(await ask(phone)).toMatchObject({
    summary: { totalSales: 170, pendingAmount: 0, pendingInvoices: 0 },
    topItems: [
      { itemName: 'Sona Masoori Rice', quantity: 1.5, amount: 90 },
      { itemName: 'Lux Soap', quantity: 2, amount: 80 },
    ],
  })
})

test.each([
  '/sales-trends?months=0',
  '/sales-trends?months=25',
  '/sales-trends?months=1.5',
  '/sales-trends?months=six',
  '/top-items?limit=0',
  '/top-items?limit=51',
  '?months=0',
  '?limit=51',
])('%s is refused', async query => {
  const { shop } = await openShop()
  expect(await shop.call('GET', `/api/dashboard${query}`)).toMatchObject({ status: 400, body: { success: false } })
})

test('another shop has figures of its own', async () => {
  const { api, lux, shop } = await openShop()
  const other = await api.register('9876543211')
  await sell(shop, [{ productId: lux, quantity: 1 }], { paidAmount: 40 })
  expect(await ask(other)).toMatchObject({ summary: { totalSales: 0 }, topItems: [] })
  expect(await other.call('GET', `/api/dashboard/summary?clientId=${shop.clientId}`)).toMatchObject({ status: 403 })
})
