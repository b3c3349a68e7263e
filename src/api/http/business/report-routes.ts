// Reports of bills (protocols/viveka-billing, section 12).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findInvoices, type InvoiceWithLines, type WhoseInvoices } from '../../operations/invoice/find-invoices.ts'
import { phoneField } from '../../protocol/billing/fields.ts'
import { ListedInvoice, Purchase, purchaseOf } from '../../protocol/billing/invoice-answers.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount, shownRupees } from '../../protocol/shown-fields.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { shopRoutes } from '../shop-routes.ts'
import { listInvoices } from './list-invoices.ts'

const tag = 'Reports'
const PendingInvoice = z
  .object({ ...ListedInvoice.shape, pendingAmount: shownRupees('What is still to be paid') })
  .meta({ id: 'PendingInvoice', description: 'A bill that is not paid in full' })
const PendingAnswer = z.object({ pendingInvoices: z.array(PendingInvoice) })
const PurchaseList = z.object({ purchaseHistory: z.array(Purchase) })
const OfShop = z.object({ clientId: objectIdField })
/** `-` where only the phone number is known. */
const OfCustomer = OfShop.extend({ clientCustomerId: z.union([z.literal('-'), objectIdField]) })
const ByPhone = z.object({ clientCustomerPhone: phoneField.optional() })

export function reportRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/business/pending-invoices/:clientId',
    summary: 'Bills that are not paid in full, newest first',
    tag,
    params: OfShop,
    answer: PendingAnswer,
    act: async (tx, { caller }) => ({ pendingInvoices: await pending(tx, caller.clientId, {}) }),
  })
  route({
    method: 'GET',
    url: '/api/business/pending-invoices/:clientId/:clientCustomerId',
    summary: 'Bills of a customer that are not paid in full; a phone number wins over the id',
    tag,
    params: OfCustomer,
    query: ByPhone,
    answer: PendingAnswer,
    act: async (tx, { caller, params, query }) => ({
      pendingInvoices: await pending(tx, caller.clientId, whoseOf(params, query)),
    }),
  })
  route({
    method: 'GET',
    url: '/api/business/paid-invoices/:clientId/:clientCustomerId',
    summary: 'Bills of a customer that are paid in full; a phone number wins over the id',
    tag,
    params: OfCustomer,
    query: ByPhone,
    answer: z.object({ invoices: z.array(ListedInvoice) }),
    act: async (tx, { caller, params, query }) => {
      const invoices = await findInvoices(tx, whoseOf(params, query), { isPaid: true })
      return { invoices: await listInvoices(tx, caller.clientId, invoices) }
    },
  })
  sumRoutes(app, deps)
}

function sumRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/business/payment-report/:clientId',
    summary: 'All bills with what they come to, what is paid and what is open',
    tag,
    params: OfShop,
    answer: z.object({
      report: z.array(ListedInvoice),
      summary: z.object({
        totalInvoices: shownCount('Bills'),
        totalAmount: shownRupees('What they come to'),
        totalPaid: shownRupees('What was paid of them'),
        totalPending: shownRupees('The difference'),
      }),
    }),
    act: async (tx, { caller }) => {
      const invoices = await findInvoices(tx)
      return { report: await listInvoices(tx, caller.clientId, invoices), summary: summaryOf(invoices) }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/purchase-history/:clientId',
    summary: 'What customers bought and paid in full, newest first',
    tag,
    params: OfShop,
    query: ByPhone.extend({ clientCustomerId: objectIdField.optional() }),
    answer: PurchaseList.extend({ data: PurchaseList }),
    act: async (tx, { caller, query }) => {
      const whose = { customerObjectId: query.clientCustomerId, customerPhone: query.clientCustomerPhone }
      const purchaseHistory = await purchasesOf(tx, caller.clientId, whose)
      return { purchaseHistory, data: { purchaseHistory } }
    },
  })
}

/** One for each bill of a known customer that is paid in full, the latest first. */
export async function purchasesOf(tx: ShopTx, clientId: string, whose: WhoseInvoices) {
  const bought = await findInvoices(tx, whose, { isPaid: true, hasCustomer: true })
  return bought
    .filter(({ isVoid }) => !isVoid)
    .sort((a, b) => b.paidAt.getTime() - a.paidAt.getTime())
    .map(invoice => purchaseOf(clientId, invoice))
}

async function pending(tx: ShopTx, clientId: string, whose: WhoseInvoices) {
  const invoices = await findInvoices(tx, whose, { isPaid: false })
  const listed = await listInvoices(tx, clientId, invoices)
  return listed.map((invoice, index) => ({ ...invoice, pendingAmount: rupeesOf(openOf(invoices[index])) }))
}

function openOf(invoice: InvoiceWithLines | undefined): number {
  return Math.max((invoice?.totalPaise ?? 0) - (invoice?.paidPaise ?? 0), 0)
}

function whoseOf(params: z.output<typeof OfCustomer>, query: z.output<typeof ByPhone>): WhoseInvoices {
  const { clientCustomerPhone: customerPhone } = query
  // `-` without a phone number is a customer nobody is.
  return { customerPhone, customerObjectId: params.clientCustomerId === '-' ? nobody : params.clientCustomerId }
}

const nobody = '0'.repeat(24)

function summaryOf(invoices: readonly InvoiceWithLines[]) {
  const total = invoices.reduce((sum, { totalPaise }) => sum + totalPaise, 0)
  const paid = invoices.reduce((sum, { paidPaise }) => sum + paidPaise, 0)
  return {
    totalInvoices: invoices.length,
    totalAmount: rupeesOf(total),
    totalPaid: rupeesOf(paid),
    totalPending: rupeesOf(total - paid),
  }
}
