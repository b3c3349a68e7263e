// Bills and payments (protocols/viveka-billing, section 11).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findInvoices } from '../../operations/invoice/find-invoices.ts'
import { generateInvoice } from '../../operations/invoice/generate-invoice.ts'
import { type MadeInvoice, makeInvoice } from '../../operations/invoice/make-invoice.ts'
import { findPayments, payInvoice } from '../../operations/invoice/pay-invoice.ts'
import { Invoice, invoiceOf, ListedInvoice, Payment, paymentOf } from '../../protocol/billing/invoice-answers.ts'
import { GenerateInvoice, lineOf, MakeInvoice, PayInvoice, saleOf } from '../../protocol/billing/invoices.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { shownId } from '../../protocol/shown-fields.ts'
import { shopRoutes } from '../shop-routes.ts'
import { listInvoices } from './list-invoices.ts'

const tag = 'Invoices'
const MadeAnswer = z.object({
  invoice: Invoice,
  stockWarnings: z
    .array(z.string())
    .optional()
    .describe('A sentence for each item of which less was on hand than was sold'),
})
const InvoiceOfCustomer = z
  .object({
    ...ListedInvoice.shape,
    clientCustomerId: z
      .object({ _id: shownId('Of the customer'), phoneNumber: z.string(), name: z.string() })
      .nullable()
      .describe('Who bought; null: nobody the shop knows'),
  })
  .meta({ id: 'InvoiceOfCustomer', description: 'A bill in a list, with its customer' })

export function invoiceRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/invoices/generate',
    summary: 'Make a bill of a cart',
    tag,
    body: GenerateInvoice,
    answer: MadeAnswer,
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
    answer: MadeAnswer,
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
    answer: z.object({ invoices: z.array(InvoiceOfCustomer) }),
    act: async (tx, { caller }) => {
      const invoices = await findInvoices(tx)
      const listed = await listInvoices(tx, caller.clientId, invoices)
      return {
        invoices: listed.map(invoice => ({ ...invoice, clientCustomerId: expandedCustomerOf(invoice) })),
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
    answer: z.object({ payment: Payment, invoice: Invoice }),
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
    answer: z.object({ payments: z.array(Payment) }),
    act: async (tx, { caller, params }) => ({
      payments: (await findPayments(tx, params.invoiceId)).map(payment => paymentOf(caller.clientId, payment)),
    }),
  })
}

function expandedCustomerOf({ clientCustomerId, clientCustomerName, clientCustomerPhone }: ListedInvoice) {
  if (clientCustomerId === null) return null
  return { _id: clientCustomerId, phoneNumber: clientCustomerPhone, name: clientCustomerName }
}

function madeAnswer(clientId: string, { invoice, stockWarnings }: MadeInvoice): z.output<typeof MadeAnswer> {
  return {
    invoice: invoiceOf(clientId, invoice),
    ...(stockWarnings.length === 0 ? {} : { stockWarnings: [...stockWarnings] }),
  }
}
