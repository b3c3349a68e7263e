// Invoices on the marketplace: offered, confirmed, funded, repaid (protocols/financing-realtime, section 4).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { confirmInvoice } from '../../operations/financed-invoice/confirm-invoice.ts'
import { getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { offerInvoice } from '../../operations/financed-invoice/offer-invoice.ts'
import { keepDocuments } from '../../operations/financed-invoice/papers/keep-documents.ts'
import { sendMessage } from '../../operations/financed-invoice/send-message.ts'
import { looseTextField, textField } from '../../protocol/billing/fields.ts'
import { FinancedInvoiceShape, financedInvoiceOf } from '../../protocol/financing/invoice.ts'
import { OfferBody, offerOf } from '../../protocol/financing/offer.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { DoneAnswer, message } from '../described-route.ts'
import { bidRoutes } from './bid-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { financingRoutes } from './financing-route.ts'
import { fundRoutes } from './fund-routes.ts'
import { invoiceEndRoutes } from './invoice-end-routes.ts'
import { invoiceListRoutes } from './invoice-list-routes.ts'
import { acceptForms } from './read-form.ts'

const tag = 'Financing'
const ById = z.object({ id: objectIdField })
const InvoiceAnswer = z.object({ message, data: FinancedInvoiceShape })

export async function financedInvoiceRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await acceptForms(app)
  documentRoutes(app, deps)
  invoiceListRoutes(app, deps)
  fundRoutes(app, deps)
  offerRoutes(app, deps)
  invoiceEndRoutes(app, deps)
  bidRoutes(app, deps)
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'GET',
    url: '/api/invoices/:id',
    summary: 'An invoice: for its parties, and for investors while it can be funded',
    tag,
    params: ById,
    answer: z.object({ data: FinancedInvoiceShape }),
    act: async (tx, { caller, params }) => {
      const view = await getFinanced(tx, caller, await idOfInvoice(tx, params.id))
      return { data: financedInvoiceOf(view, today()) }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/communicate',
    summary: 'Write to another party of an invoice',
    tag,
    params: ById,
    body: z.object({
      message: textField(1, 2_000),
      recipientId: objectIdField,
      type: z.enum(['comment', 'query', 'update']).default('comment'),
    }),
    answer: DoneAnswer,
    act: async (tx, { body, caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      await sendMessage(deps, tx, caller, { ...body, invoiceId, kind: body.type })
      return { message: 'Your message was sent.' }
    },
  })
}

function offerRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'POST',
    url: '/api/invoices/create',
    summary: 'Offer an unpaid invoice; with buyerName it is listed at once, else its buyer is asked first',
    tag,
    status: 201,
    body: OfferBody,
    takesFiles: true,
    answer: z.object({ ...InvoiceAnswer.shape, invoice: FinancedInvoiceShape }),
    act: async (tx, { body, caller, files }) => {
      const offered = await offerInvoice(deps, tx, caller, offerOf(body, today()))
      await keepDocuments(deps, tx, caller, offered.id, files)
      const data = financedInvoiceOf(await getFinanced(tx, caller, offered.id), today())
      return {
        message: offered.state === 'listed' ? 'The invoice is listed.' : 'The buyer was asked.',
        data,
        invoice: data,
      }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/confirm',
    summary: 'The buyer says whether the invoice is right',
    tag,
    params: ById,
    body: z.object({ confirmed: z.boolean(), notes: looseTextField(1_000).default('') }),
    answer: InvoiceAnswer,
    act: async (tx, { body, caller, params }) => {
      const asked = { id: await idOfInvoice(tx, params.id), isConfirmed: body.confirmed, notes: body.notes }
      await confirmInvoice(deps, tx, caller, asked)
      const data = financedInvoiceOf(await getFinanced(tx, caller, asked.id), today())
      return { message: body.confirmed ? 'The invoice is confirmed.' : 'The invoice is turned down.', data }
    },
  })
}
