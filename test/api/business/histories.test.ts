// Histories of bills and payments with what they tell (protocols/viveka-billing, section 13).

import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { makeItem, type PhoneInvoice, pay, sell } from '../../support/api/phone-sales.ts'
import { openRealCounter } from '../../support/api/real-counter.ts'
import { ravi, soap } from '../../support/goods.ts'

interface History {
  readonly clientCustomer: object
  readonly invoice: object
  readonly invoices: readonly PhoneInvoice[]
  readonly payments: readonly { readonly amount: number; readonly invoice: object }[]
  readonly analytics: { readonly summary: { readonly totalInvoices: number }; readonly paymentSummary: object }
  readonly pagination: object
}

const historyOf = async ({ call, clientId }: TestClient, what: 'invoice' | 'payment', rest = '') =>
  (await call<{ data: History }>('GET', `/api/business/${what}-history/${clientId}${rest}`)).body.data
const numbersOf = ({ invoices }: History) => invoices.map(({ invoiceNumber }) => invoiceNumber)
const asha = { clientCustomerPhone: '9845012345', clientCustomerName: 'Asha' }
const dayMs = 24 * 60 * 60 * 1000

/** 21 November: Asha's soap, open, and somebody's, paid. 22nd: a half of Asha's is paid. 24th: the rest, and Asha's rice, paid in part. */
async function openTrade() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const group = { clientId: shop.clientId, name: 'Bath' }
  const { body } = await shop.call<{ itemGroup: { _id: string } }>('POST', '/api/business/item-groups', group)
  const lux = await makeItem(shop, { groupId: body.itemGroup._id })
  const rice = await makeItem(shop, { name: 'Rice', price: 60 })
  const bill = async (productId: string, quantity: number, more: object) =>
    (await sell(shop, [{ productId, quantity }], more)).body.invoice
  const soaps = await bill(lux, 5, { ...asha, invoiceNumber: 'soaps' })
  api.passTime(1_000)
  await bill(lux, 1, { invoiceNumber: 'walk-in', paidAmount: 40 })
  api.passTime(dayMs)
  await pay(shop, soaps._id, 100, { method: 'upi' })
  api.passTime(2 * dayMs)
  await pay(shop, soaps._id, 100)
  const rices = await bill(rice, 2, { ...asha, invoiceNumber: 'rices', paidAmount: 20 })
  return { api, shop, soaps, rices, customerId: soaps.clientCustomerId ?? '' }
}

test('a customer’s bills, each with how it was paid, and what they tell of him', async () => {
  const { customerId, shop } = await openTrade()
  const history = await historyOf(shop, 'invoice', `/${customerId}`)
  expect(history.clientCustomer).toEqual({
    ...{ _id: customerId, name: 'Asha', phoneNumber: '9845012345', emailId: '', address: '', gstNo: '' },
  })
  expect(history.invoices).toMatchObject([
    { invoiceNumber: 'rices', pendingAmount: 100, paymentStatus: 'partial', paymentCount: 1, daysToFullPayment: null },
    {
      ...{ invoiceNumber: 'soaps', pendingAmount: 0, paymentStatus: 'paid', paymentCount: 2, daysToFullPayment: 3 },
      firstPaymentDate: '2026-11-22T06:00:01.000Z',
      lastPaymentDate: '2026-11-24T06:00:01.000Z',
      products: [{ itemName: 'Lux Soap', itemGroup: 'Bath', stock: 94 }],
    },
  ])
  expect(history.pagination).toEqual({ total: 2, limit: 100, offset: 0, hasMore: false })
  expect(history.analytics).toEqual({
    summary: {
      ...{ totalInvoices: 2, finalizedInvoices: 1, pendingInvoices: 1, totalRevenue: 320, totalPaid: 220 },
      ...{ totalPending: 100, averageInvoiceValue: 160, averagePaymentTime: 3, customerLifetimeValue: 320 },
    },
    paymentBehavior: {
      ...{ onTimePaymentRate: 1, averageDaysToPayment: 3, partialPaymentFrequency: 1 },
      paymentMethodPreference: { upi: 1, cash: 2 },
    },
    purchasePatterns: {
      frequentlyPurchasedItems: [
        { itemName: 'Lux Soap', itemGroup: 'Bath', totalQuantity: 5, totalRevenue: 200, purchaseCount: 1 },
        { itemName: 'Rice', itemGroup: 'Uncategorized', totalQuantity: 2, totalRevenue: 120, purchaseCount: 1 },
      ],
      preferredItemGroups: [
        { groupName: 'Bath', invoiceCount: 1, totalRevenue: 200 },
        { groupName: 'Uncategorized', invoiceCount: 1, totalRevenue: 120 },
      ],
      ...{ averageItemsPerInvoice: 1, averageQuantityPerInvoice: 3.5 },
    },
    timeline: {
      firstInvoiceDate: '2026-11-21T06:00:00.000Z',
      lastInvoiceDate: '2026-11-24T06:00:01.000Z',
      ...{ customerTenure: 3, averageDaysBetweenPurchases: 3, monthlyPurchaseFrequency: 20 },
    },
    trends: {
      monthlyRevenue: [{ month: '2026-11', revenue: 320, invoiceCount: 2 }],
      ...{ revenueGrowthRate: 0, purchaseFrequencyTrend: 'stable' },
    },
  })
})

test('of the whole business the same figures have names of their own', async () => {
  const { shop } = await openTrade()
  const history = await historyOf(shop, 'invoice')
  expect(numbersOf(history)).toEqual(['rices', 'walk-in', 'soaps'])
  expect(history).not.toHaveProperty('clientCustomer')
  expect(history.analytics).toMatchObject({
    summary: { totalInvoices: 3, totalBusinessValue: 360 },
    paymentBehavior: { partialPaymentFrequency: 0.6667 },
    timeline: { businessTenure: 3, averageDaysBetweenInvoices: 1.5, monthlyInvoiceFrequency: 30 },
    trends: { invoiceFrequencyTrend: 'stable' },
  })
})

test('the page and how far bills are paid choose rows, not what the figures speak of', async () => {
  const { shop } = await openTrade()
  const paid = await historyOf(shop, 'invoice', '?status=finalized&limit=1')
  expect(numbersOf(paid)).toEqual(['walk-in'])
  expect(paid.pagination).toEqual({ total: 2, limit: 1, offset: 0, hasMore: true })
  expect(paid.analytics.summary.totalInvoices).toBe(3)
  expect(numbersOf(await historyOf(shop, 'invoice', '?status=finalized&limit=1&offset=1'))).toEqual(['soaps'])
  expect(numbersOf(await historyOf(shop, 'invoice', '?status=pending'))).toEqual(['rices'])
})

test('a time has its first and its last day, as they are in India, and figures are of that time', async () => {
  const { shop } = await openTrade()
  const of = (query: string) => historyOf(shop, 'invoice', query)
  const first = await of('?startDate=2026-11-21&endDate=2026-11-21')
  expect(numbersOf(first)).toEqual(['walk-in', 'soaps'])
  expect(first.analytics.summary.totalInvoices).toBe(2)
  expect(numbersOf(await of('?startDate=2026-11-22'))).toEqual(['rices'])
  expect(numbersOf(await of('?endDate=2026-11-21T06:00:00.500Z'))).toEqual(['soaps'])
})

test.each(['startDate=2026-11-22&endDate=2026-11-21', 'startDate=yesterday', 'status=open', 'limit=0', 'offset=-1'])(
  '%s is refused',
  async query => {
    const { call, clientId } = await (await openTestApi()).register('9876543210')
    for (const what of ['invoice', 'payment'])
      expect(await call('GET', `/api/business/${what}-history/${clientId}?${query}`)).toMatchObject({ status: 400 })
  },
)

test('the payments of a bill, oldest first, and its milestones', async () => {
  const { shop, soaps } = await openTrade()
  const { analytics, invoice, payments } = await historyOf(shop, 'payment', `/${soaps._id}`)
  expect(invoice).toMatchObject({ invoiceNumber: 'soaps', paymentStatus: 'paid', pendingAmount: 0 })
  expect(payments).toMatchObject([
    {
      ...{ amount: 100, method: 'upi', paymentNumber: 1, cumulativeAmount: 100, remainingBalance: 100 },
      ...{ percentagePaid: 50, daysFromInvoice: 1, createdAt: '2026-11-22T06:00:01.000Z' },
    },
    {
      ...{ amount: 100, method: 'cash', paymentNumber: 2, cumulativeAmount: 200, remainingBalance: 0 },
      ...{ percentagePaid: 100, daysFromInvoice: 3 },
    },
  ])
  expect(analytics).toEqual({
    paymentSummary: {
      ...{ totalPayments: 2, totalAmountPaid: 200, totalAmountDue: 200, remainingBalance: 0 },
      ...{ paymentCompletionRate: 1, isFullyPaid: true, isPending: false },
    },
    paymentTimeline: {
      invoiceGeneratedDate: '2026-11-21T06:00:00.000Z',
      firstPaymentDate: '2026-11-22T06:00:01.000Z',
      lastPaymentDate: '2026-11-24T06:00:01.000Z',
      finalizedDate: '2026-11-24T06:00:01.000Z',
      ...{ daysToFirstPayment: 1, daysToFullPayment: 3, totalPaymentDuration: 2, averageDaysBetweenPayments: 2 },
    },
    paymentMethodBreakdown: {
      upi: { count: 1, totalAmount: 100, percentage: 50 },
      cash: { count: 1, totalAmount: 100, percentage: 50 },
    },
    paymentPattern: {
      ...{ averagePaymentSize: 100, largestPayment: 100, smallestPayment: 100, initialPaymentPercentage: 50 },
      ...{ paymentFrequency: 'multiple', isPartialPayment: true },
    },
    milestones: [
      { date: '2026-11-21T06:00:00.000Z', event: 'invoice_generated', amount: 200, balance: 200 },
      { date: '2026-11-22T06:00:01.000Z', event: 'first_payment', amount: 100, balance: 100, method: 'upi' },
      { date: '2026-11-24T06:00:01.000Z', event: 'payment', amount: 100, balance: 0, method: 'cash' },
      { date: '2026-11-24T06:00:01.000Z', event: 'fully_paid', amount: 200, balance: 0 },
    ],
    insights: {
      ...{ paymentBehavior: 'prompt', creditRisk: 'low' },
      recommendations: ['Paid within a week: credit is safe.'],
    },
  })
})

test('the payments of all bills, each with whose bill it paid', async () => {
  const { customerId, shop } = await openTrade()
  const { analytics, payments } = await historyOf(shop, 'payment')
  const clientCustomer = { _id: customerId, name: 'Asha', phoneNumber: '9845012345' }
  expect(payments).toMatchObject([
    { amount: 40, invoice: { invoiceNumber: 'walk-in', totalAmount: 40, clientCustomer: null } },
    { amount: 100, paymentNumber: 1, invoice: { invoiceNumber: 'soaps', totalAmount: 200, clientCustomer } },
    { amount: 100, paymentNumber: 2, invoice: { invoiceNumber: 'soaps' } },
    { amount: 20, percentagePaid: 16.67, invoice: { invoiceNumber: 'rices', clientCustomer } },
  ])
  expect(analytics).toEqual({
    paymentSummary: {
      ...{ totalPayments: 4, totalAmountPaid: 260, totalAmountDue: 360, remainingBalance: 100 },
      ...{ paymentCompletionRate: 0.7222, totalInvoices: 3, fullyPaidInvoices: 2, partiallyPaidInvoices: 1 },
      unpaidInvoices: 0,
    },
    paymentTimeline: {
      firstPaymentDate: '2026-11-21T06:00:01.000Z',
      lastPaymentDate: '2026-11-24T06:00:01.000Z',
      ...{ totalPaymentDuration: 3, averagePaymentSize: 65 },
    },
    paymentMethodBreakdown: {
      cash: { count: 3, totalAmount: 160, percentage: 61.54 },
      upi: { count: 1, totalAmount: 100, percentage: 38.46 },
    },
    trends: { monthlyPayments: [{ month: '2026-11', totalAmount: 260, paymentCount: 4 }] },
    insights: { recommendations: ['Rs 100.00 of 1 bills is still to be paid.'] },
  })
})

test('a payment belongs to the day on which it came, whenever its bill was made', async () => {
  const { shop } = await openTrade()
  const of = (query: string) => historyOf(shop, 'payment', query)
  const second = await of('?startDate=2026-11-22&endDate=2026-11-22')
  expect(second.payments).toMatchObject([{ amount: 100, paymentNumber: 1, invoice: { invoiceNumber: 'soaps' } }])
  expect(second.analytics.paymentSummary).toMatchObject({ totalPayments: 1, totalAmountPaid: 100, totalInvoices: 1 })
  expect((await of('?status=pending')).payments).toMatchObject([{ amount: 20 }])
  expect((await of('?limit=1&offset=1')).payments).toMatchObject([{ amount: 100, paymentNumber: 1 }])
})

test('a void bill of a counter stands in the list and in no figure', async () => {
  const api = await openTestApi()
  const phone = await api.register('9876543210')
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, newId, sale } = till.shop
  const wrong = await counter.invoice.issue(sale({ of: { soap: 5 }, to: 'ravi' }))
  await counter.invoice.void({ id: newId(), invoiceId: wrong.invoice.id, reason: 'typed twice' })
  await till.pushAll()
  const history = await historyOf(phone, 'invoice')
  expect(history.invoices).toMatchObject([{ isVoid: true, totalAmount: 0, pendingAmount: 0 }])
  expect(history.analytics.summary).toMatchObject({ totalInvoices: 0, averageInvoiceValue: 0 })
  expect((await historyOf(phone, 'payment')).analytics.paymentSummary).toMatchObject({ totalPayments: 0 })
})

test('another shop sees nothing of it', async () => {
  const { api, customerId, shop, soaps } = await openTrade()
  const other = await api.register('9876543211')
  for (const what of ['invoice', 'payment'])
    expect(await other.call('GET', `/api/business/${what}-history/${shop.clientId}`)).toMatchObject({ status: 403 })
  const own = `/api/business/%-history/${other.clientId}`
  expect(await other.call('GET', `${own.replace('%', 'invoice')}/${customerId}`)).toMatchObject({ status: 404 })
  expect(await other.call('GET', `${own.replace('%', 'payment')}/${soaps._id}`)).toMatchObject({ status: 404 })
  expect((await historyOf(other, 'payment')).payments).toEqual([])
})
