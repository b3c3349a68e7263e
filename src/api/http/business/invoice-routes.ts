// Bills and payments (protocols/viveka-billing, section 11).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findInvoices } from '../../operations/invoice/find-invoices.ts'
import { generateInvoice } from '../../operations/invoice/generate-invoice.ts'
import { type MadeInvoice, makeInvoice } from '../../operations/invoice/make-invoice.ts'
import { findPayments, payInvoice } from '../../operations/invoice/pay-invoice.ts'
import { invoiceOf, paymentOf } from '../../protocol/billing/invoice-answers.ts'
import { GenerateInvoice, lineOf, MakeInvoice, PayInvoice, saleOf } from '../../protocol/billing/invoices.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { shopRoutes } from '../shop-routes.ts'
import { listInvoices } from './list-invoices.ts'

const tag = 'Invoices'

export function invoiceRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/invoices/generate',
    summary: 'Make a bill of a cart',
    tag,
    body: GenerateInvoice,
    status: 201,
    act: async (tx, { body, caller }) =>
      madeAnswer(caller.clientId, await generateInvoice(deps, tx, caller.phoneNumber, body.cartId, saleOf(body))),
  })
  route({
    method: 'POST',
    url: '/api/business/invoices/generatewithproducts',
    summary: 'Make a bill of products',
    tag,
    body: MakeInvoice,
    status: 201,
    act: async (tx, { body, caller }) => {
      const sale = { ...saleOf(body), lines: body.products.map(lineOf) }
      return madeAnswer(caller.clientId, await makeInvoice(deps, tx, caller.phoneNumber, sale))
    },
  })
  route({
    method: 'GET',
    url: '/api/business/invoices/:clientId',
    summary: 'Bills of phones and counters, newest first',
    tag,
    params: z.object({ clientId: objectIdField }),
    act: async (tx, { caller }) => {
      const invoices = await findInvoices(tx)
      const listed = await listInvoices(tx, caller.clientId, invoices)
      return {
        invoices: listed.map(({ clientCustomerName: name, clientCustomerPhone: phoneNumber, ...invoice }) => ({
          ...invoice,
          clientCustomerName: name,
          clientCustomerPhone: phoneNumber,
          clientCustomerId:
            invoice.clientCustomerId === null ? null : { _id: invoice.clientCustomerId, phoneNumber, name },
        })),
      }
    },
  })
  paymentRoutes(app, deps)
}

function paymentRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/invoices/pay',
    summary: 'Take money for a bill',
    tag,
    body: PayInvoice,
    act: async (tx, { body, caller }) => {
      const { invoice, payment } = await payInvoice(deps, tx, caller.phoneNumber, body)
      return { payment: paymentOf(caller.clientId, payment), invoice: invoiceOf(caller.clientId, invoice) }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/invoices/:invoiceId/payments',
    summary: 'Money taken for a bill, oldest first',
    tag,
    params: z.object({ invoiceId: objectIdField }),
    query: z.object({ clientId: objectIdField }),
    act: async (tx, { caller, params }) => ({
      payments: (await findPayments(tx, params.invoiceId)).map(payment => paymentOf(caller.clientId, payment)),
    }),
  })
}

function madeAnswer(clientId: string, { invoice, stockWarnings }: MadeInvoice) {
  return { invoice: invoiceOf(clientId, invoice), ...(stockWarnings.length === 0 ? {} : { stockWarnings }) }
}
