// Histories of bills and payments with what they tell (protocols/viveka-billing, section 13).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import {
  readInvoiceHistory,
  readInvoicePayments,
  readPaymentHistory,
  requireCustomer,
} from '../../operations/invoice/read-histories.ts'
import { clientCustomerOf } from '../../protocol/billing/customers.ts'
import { isPaid, type PaidInvoice } from '../../protocol/billing/history/history-figures.ts'
import { HistoryQuery } from '../../protocol/billing/history/history-query.ts'
import {
  type HistoryInvoice,
  invoiceAnalyticsOf,
  paymentStateOf,
} from '../../protocol/billing/history/invoice-history.ts'
import { oneInvoiceAnalyticsOf } from '../../protocol/billing/history/one-invoice-payments.ts'
import { paymentAnalyticsOf, paymentRowsOf } from '../../protocol/billing/history/payment-history.ts'
import { objectIdField, objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { shopRoutes } from '../shop-routes.ts'
import { listInvoices } from './list-invoices.ts'

const tag = 'Reports'
const OfShop = z.object({ clientId: objectIdField })

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
    act: async (tx, { caller, query }) => {
      const all = await readInvoiceHistory(tx, spanOf(query))
      const analytics = invoiceAnalyticsOf('business', all, now())
      return { data: { ...(await pageOf(tx, caller.clientId, all, query)), analytics } }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/invoice-history/:clientId/:clientCustomerId',
    summary: 'Bills of a customer with how they were paid, and what they tell of him',
    tag,
    params: OfShop.extend({ clientCustomerId: objectIdField }),
    query: HistoryQuery,
    act: async (tx, { caller, params, query }) => {
      const customer = clientCustomerOf(caller.clientId, await requireCustomer(tx, params.clientCustomerId), null)
      const all = await readInvoiceHistory(tx, spanOf(query), params.clientCustomerId)
      const { _id, address, emailId, gstNo, name, phoneNumber } = customer
      const clientCustomer = { _id, name, phoneNumber, emailId, address, gstNo }
      const analytics = invoiceAnalyticsOf('customer', all, now())
      return { data: { clientCustomer, ...(await pageOf(tx, caller.clientId, all, query)), analytics } }
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
    act: async (tx, { caller, query }) => {
      const { invoices, payments } = await readPaymentHistory(tx, spanOf(query))
      const wanted = invoices.filter(invoice => isWanted(invoice, query))
      const isShown = new Set(wanted.map(({ id }) => id))
      const shown = payments.filter(({ invoiceId }) => isShown.has(invoiceId))
      const page = shown.slice(query.offset, query.offset + query.limit).map(({ id }) => objectIdOf(id))
      const rows = new Map(wanted.flatMap(invoice => rowsWithInvoice(caller.clientId, invoice)))
      return {
        data: {
          payments: page.flatMap(id => rows.get(id) ?? []),
          analytics: paymentAnalyticsOf(invoices, payments),
        },
      }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/payment-history/:clientId/:invoiceId',
    summary: 'Payments of one bill, oldest first, and what they tell',
    tag,
    params: OfShop.extend({ invoiceId: objectIdField }),
    act: async (tx, { caller, params }) => {
      const read = await readInvoicePayments(tx, params.invoiceId)
      const [invoice] = await listInvoices(tx, caller.clientId, [read])
      const analytics = oneInvoiceAnalyticsOf(read, new Date(deps.clock.nowMs()))
      return {
        data: {
          invoice: { ...invoice, ...paymentStateOf(read) },
          payments: paymentRowsOf(caller.clientId, read),
          analytics,
        },
      }
    },
  })
}

const spanOf = ({ endDate, startDate }: HistoryQuery) => ({ from: startDate, to: endDate })

function isWanted(invoice: PaidInvoice, { status }: HistoryQuery): boolean {
  return status === 'all' || isPaid(invoice) === (status === 'finalized')
}

async function pageOf(tx: ShopTx, clientId: string, all: readonly HistoryInvoice[], query: HistoryQuery) {
  const { limit, offset } = query
  const wanted = all.filter(invoice => isWanted(invoice, query))
  const page = wanted.slice(offset, offset + limit)
  const listed = await listInvoices(tx, clientId, page)
  const invoices = page.map((invoice, index) => ({ ...listed[index], ...paymentStateOf(invoice) }))
  const pagination = { total: wanted.length, limit, offset, hasMore: offset + page.length < wanted.length }
  return { invoices, pagination }
}

/** By the payment's id. */
function rowsWithInvoice(clientId: string, invoice: PaidInvoice) {
  const { customerId, customerName: name, customerPhone: phoneNumber } = invoice
  const clientCustomer = customerId === null ? null : { _id: objectIdOf(customerId), name, phoneNumber }
  const of = { invoiceNumber: invoice.number, totalAmount: rupeesOf(invoice.totalPaise), clientCustomer }
  return paymentRowsOf(clientId, invoice).map(row => [row._id, { ...row, invoice: of }] as const)
}
