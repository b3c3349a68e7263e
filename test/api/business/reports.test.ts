// Reports of bills for the phone (protocols/viveka-billing, section 12).
import { expect, test } from 'vitest'
import { openTestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { makeItem, type PhoneInvoice, pay, sell } from '../../support/api/phone-sales.ts'
import { openRealCounter } from '../../support/api/real-counter.ts'
import { ravi, soap } from '../../support/goods.ts'
import { takeBack } from '../../support/returns.ts'

interface Report {
  readonly pendingInvoices: readonly PhoneInvoice[]
  readonly invoices: readonly PhoneInvoice[]
  readonly report: readonly PhoneInvoice[]
  readonly summary: object
  readonly purchaseHistory: readonly object[]
}

const ask = async ({ call, clientId }: TestClient, report: string, rest = '') =>
  (await call<Report>('GET', `/api/business/${report}/${clientId}${rest}`)).body
const asha = { clientCustomerPhone: '9845012345', clientCustomerName: 'Asha' }
const ravis = { clientCustomerPhone: '9845099999', clientCustomerName: 'Ravi' }

/** Of Asha one open and one paid; of Ravi one paid in part; of nobody one paid. */
async function openTrade() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  const lux = await makeItem(shop)
  const bill = async (quantity: number, more: object) => {
    api.passTime(1_000)
    return (await sell(shop, [{ productId: lux, quantity }], more)).body.invoice
  }
  const open = await bill(1, { ...asha, invoiceNumber: 'open' })
  await bill(2, { ...asha, invoiceNumber: 'paid', paidAmount: 80 })
  const part = await bill(3, { ...ravis, invoiceNumber: 'part', paidAmount: 20.5 })
  await bill(4, { invoiceNumber: 'walk-in', paidAmount: 160 })
  return { api, shop, open, part, lux }
}

test('what is pending: the bills that are not paid, newest first, each with what is open', async () => {
  const { lux, shop } = await openTrade()
  const { pendingInvoices } = await ask(shop, 'pending-invoices')
  expect(pendingInvoices).toMatchObject([
    { invoiceNumber: 'part', pendingAmount: 99.5, products: [{ productId: lux, stock: 90 }] },
    { invoiceNumber: 'open', pendingAmount: 40 },
  ])
})

test('of one customer, by id, or by a phone number, which wins', async () => {
  const { open, shop } = await openTrade()
  const numbers = (invoices: readonly PhoneInvoice[]) => invoices.map(({ invoiceNumber }) => invoiceNumber)
  const pending = async (rest: string) => numbers((await ask(shop, 'pending-invoices', rest)).pendingInvoices)
  const paid = async (rest: string) => numbers((await ask(shop, 'paid-invoices', rest)).invoices)
  const id = open.clientCustomerId
  expect(await pending(`/${id}`)).toEqual(['open'])
  expect(await paid(`/${id}`)).toEqual(['paid'])
  expect(await pending(`/${id}?clientCustomerPhone=9845099999`)).toEqual(['part'])
  expect(await pending('/-?clientCustomerPhone=9845012345')).toEqual(['open'])
  expect(await pending(`/${'ab'.repeat(12)}`)).toEqual([])
  expect(await pending('/-')).toEqual([])
  expect(await paid('/-')).toEqual([])
  const clientId = shop.clientId
  expect(await shop.call('GET', `/api/business/paid-invoices/${clientId}/asha`)).toMatchObject({ status: 400 })
})

test('the payment report sums up all bills', async () => {
  const { shop } = await openTrade()
  const { report, summary } = await ask(shop, 'payment-report')
  expect(report.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['walk-in', 'part', 'paid', 'open'])
  expect(summary).toEqual({ totalInvoices: 4, totalAmount: 400, totalPaid: 260.5, totalPending: 139.5 })
})

test('what customers bought: one for each bill of theirs that is paid, when it was paid', async () => {
  const { api, open, part, shop } = await openTrade()
  api.passTime(1_000)
  await pay(shop, part._id, 99.5)
  const { data, purchaseHistory } = (await ask(shop, 'purchase-history')) as Report & { data: object }
  expect(purchaseHistory).toEqual([
    {
      ...{ _id: part._id, clientId: shop.clientId, clientCustomerId: part.clientCustomerId },
      ...{ clientCustomerPhone: '9845099999', invoiceId: part._id, invoiceNumber: 'part', totalAmount: 120 },
      purchasedAt: '2026-11-21T06:00:05.000Z',
    },
    expect.objectContaining({ invoiceNumber: 'paid', purchasedAt: '2026-11-21T06:00:02.000Z' }),
  ])
  expect(data).toEqual({ purchaseHistory })
  const of = async (query: string) => (await ask(shop, 'purchase-history', query)).purchaseHistory
  expect(await of(`?clientCustomerId=${open.clientCustomerId}`)).toMatchObject([{ invoiceNumber: 'paid' }])
  expect(await of('?clientCustomerPhone=9845099999')).toMatchObject([{ invoiceNumber: 'part' }])
})

test('goods that came back at a counter lower what is pending; a void bill is no purchase and comes to nothing', async () => {
  const api = await openTestApi()
  const phone = await api.register('9876543210')
  const till = await openRealCounter(api, phone, { items: { soap: soap() }, customers: { ravi: ravi() } })
  const { counter, newId, sale } = till.shop
  const owed = await counter.invoice.issue(sale({ of: { soap: 3 }, to: 'ravi', onCredit: true }))
  const wrong = await counter.invoice.issue(sale({ of: { soap: 5 }, to: 'ravi' }))
  await counter.creditNote.issue(await takeBack(till.shop, owed.invoice.id, { of: { 1: 2 } }))
  await counter.invoice.void({ id: newId(), invoiceId: wrong.invoice.id, reason: 'typed twice' })
  await till.pushAll()
  expect((await ask(phone, 'pending-invoices')).pendingInvoices).toMatchObject([
    { invoiceNumber: owed.invoice.number, totalAmount: 40, pendingAmount: 40 },
  ])
  const { report, summary } = await ask(phone, 'payment-report')
  expect(report).toHaveLength(2)
  expect(summary).toEqual({ totalInvoices: 2, totalAmount: 40, totalPaid: 0, totalPending: 40 })
  expect((await ask(phone, 'purchase-history')).purchaseHistory).toEqual([])
})

test('another shop sees nothing of it', async () => {
  const { api, open, shop } = await openTrade()
  const other = await api.register('9876543211')
  for (const report of ['pending-invoices', 'payment-report', 'purchase-history'])
    expect(await other.call('GET', `/api/business/${report}/${shop.clientId}`)).toMatchObject({ status: 403 })
  expect((await ask(other, 'pending-invoices', `/${open.clientCustomerId}`)).pendingInvoices).toEqual([])
  expect((await ask(other, 'payment-report')).report).toEqual([])
})
