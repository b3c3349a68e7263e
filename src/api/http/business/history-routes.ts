// Histories of bills and payments with what they tell (protocols/viveka-billing, section 13).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import type { InvoiceWithLines } from '../../operations/invoice/find-invoices.ts'
import {
  readInvoiceHistory,
  readInvoicePayments,
  readPaymentHistory,
  requireCustomer,
  type WithPayments,
} from '../../operations/invoice/read-histories.ts'
import { ClientCustomer, clientCustomerOf } from '../../protocol/billing/customers.ts'
import type { PaidInvoice } from '../../protocol/billing/history/history-figures.ts'
import { HistoryQuery } from '../../protocol/billing/history/history-query.ts'
import {
  BusinessAnalytics,
  businessAnalyticsOf,
  CustomerAnalytics,
  customerAnalyticsOf,
} from '../../protocol/billing/history/invoice-analytics.ts'
import { HistoryInvoice, paymentStateOf } from '../../protocol/billing/history/invoice-history.ts'
import { OneInvoiceAnalytics, oneInvoiceAnalyticsOf } from '../../protocol/billing/history/one-invoice-payments.ts'
import {
  PaymentAnalytics,
  PaymentOfInvoice,
  PaymentRow,
  paymentAnalyticsOf,
  paymentRowsOf,
} from '../../protocol/billing/history/payment-history.ts'
import { objectIdField, objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount } from '../../protocol/shown-fields.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { shopRoutes } from '../shop-routes.ts'
import { listInvoices } from './list-invoices.ts'

const tag = 'Reports'
const OfShop = z.object({ clientId: objectIdField })
const historyPage = {
  invoices: z.array(HistoryInvoice),
  pagination: z.object({
    total: shownCount('Bills of the asked status, before paging'),
    limit: z.int(),
    offset: z.int(),
    hasMore: z.boolean(),
  }),
}
const buyerFields = { _id: true, name: true, phoneNumber: true, emailId: true, address: true, gstNo: true } as const
const BusinessHistory = z.object({ ...historyPage, analytics: BusinessAnalytics })
const CustomerHistory = z.object({
  clientCustomer: ClientCustomer.pick(buyerFields),
  ...historyPage,
  analytics: CustomerAnalytics,
})

export function historyRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  const now = () => new Date(deps.clock.nowMs())
  route({
    method: 'GET',
    url: '/api/business/invoice-history/:clientId',
    summary: 'Bills with how they were paid, and what they tell of the business',
    tag,
    params: OfShop,
    query: HistoryQuery,
    answer: z.object({ data: BusinessHistory }),
    act: async (tx, { caller, query }) => {
      const history = await readInvoiceHistory(tx, spanOf(query), listedOf(query))
      const analytics = businessAnalyticsOf(history.sums, now())
      return { data: { ...(await pageOf(tx, caller.clientId, history, query)), analytics } }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/invoice-history/:clientId/:clientCustomerId',
    summary: 'Bills of a customer with how they were paid, and what they tell of him',
    tag,
    params: OfShop.extend({ clientCustomerId: objectIdField }),
    query: HistoryQuery,
    answer: z.object({ data: CustomerHistory }),
    act: async (tx, { caller, params, query }) => {
      const customer = await requireCustomer(tx, params.clientCustomerId)
      const history = await readInvoiceHistory(tx, spanOf(query), listedOf(query), customer.id)
      const { _id, address, emailId, gstNo, name, phoneNumber } = clientCustomerOf(caller.clientId, customer, null)
      const clientCustomer = { _id, name, phoneNumber, emailId, address, gstNo }
      const analytics = customerAnalyticsOf(history.sums, now())
      return { data: { clientCustomer, ...(await pageOf(tx, caller.clientId, history, query)), analytics } }
    },
  })
  paymentHistoryRoutes(app, deps)
}

function paymentHistoryRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/business/payment-history/:clientId',
    summary: 'Payments of all bills, oldest first, and what they tell',
    tag,
    params: OfShop,
    query: HistoryQuery,
    answer: z.object({ data: z.object({ payments: z.array(PaymentOfInvoice), analytics: PaymentAnalytics }) }),
    act: async (tx, { caller, query }) => {
      const { ids, invoices, sums } = await readPaymentHistory(tx, spanOf(query), listedOf(query))
      const rows = new Map(invoices.flatMap(invoice => rowsWithInvoice(caller.clientId, invoice)))
      const payments = ids.flatMap(id => rows.get(objectIdOf(id)) ?? [])
      return { data: { payments, analytics: paymentAnalyticsOf(sums) } }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/payment-history/:clientId/:invoiceId',
    summary: 'Payments of one bill, oldest first, and what they tell',
    tag,
    params: OfShop.extend({ invoiceId: objectIdField }),
    answer: z.object({
      data: z.object({ invoice: HistoryInvoice, payments: z.array(PaymentRow), analytics: OneInvoiceAnalytics }),
    }),
    act: async (tx, { caller, params }) => {
      const read = await readInvoicePayments(tx, params.invoiceId)
      const [invoice] = await historyRows(tx, caller.clientId, [read])
      if (invoice === undefined) throw new Error('one bill is listed as one')
      const analytics = oneInvoiceAnalyticsOf(read, new Date(deps.clock.nowMs()))
      return { data: { invoice, payments: paymentRowsOf(caller.clientId, read), analytics } }
    },
  })
}

const spanOf = ({ endDate, startDate }: HistoryQuery) => ({ from: startDate, to: endDate })

const listedOf = ({ limit, offset, status }: HistoryQuery) => ({
  limit,
  offset,
  isPaid: status === 'all' ? undefined : status === 'finalized',
})

async function pageOf(
  tx: ShopTx,
  clientId: string,
  { page, total }: Awaited<ReturnType<typeof readInvoiceHistory>>,
  { limit, offset }: HistoryQuery,
) {
  const pagination = { total, limit, offset, hasMore: offset + page.length < total }
  return { invoices: await historyRows(tx, clientId, page), pagination }
}

async function historyRows(tx: ShopTx, clientId: string, read: readonly WithPayments<InvoiceWithLines>[]) {
  const listed = await listInvoices(tx, clientId, read)
  return read.flatMap((invoice, index) => {
    const row = listed[index]
    return row === undefined ? [] : [{ ...row, ...paymentStateOf(invoice) }]
  })
}

/** By the payment's id. */
function rowsWithInvoice(clientId: string, invoice: PaidInvoice) {
  const { customerId, customerName: name, customerPhone: phoneNumber } = invoice
  const clientCustomer = customerId === null ? null : { _id: objectIdOf(customerId), name, phoneNumber }
  const of = { invoiceNumber: invoice.number, totalAmount: rupeesOf(invoice.totalPaise), clientCustomer }
  return paymentRowsOf(clientId, invoice).map(row => [row._id, { ...row, invoice: of }] as const)
}
