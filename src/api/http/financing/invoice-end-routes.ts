// How an invoice leaves the marketplace: taken back by its seller, paid or disputed by its buyer, given up.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { decideDispute, disputeInvoice } from '../../operations/financed-invoice/decide/decide-dispute.ts'
import { writeOff } from '../../operations/financed-invoice/decide/write-off.ts'
import { getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { repayInvoice } from '../../operations/financed-invoice/money/take-receipt.ts'
import { withdrawInvoice } from '../../operations/financed-invoice/withdraw-invoice.ts'
import { looseTextField, textField } from '../../protocol/billing/fields.ts'
import { FinancedInvoiceShape, financedInvoiceOf } from '../../protocol/financing/invoice.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { message } from '../described-route.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'
const whyField = textField(1, 500)
const ById = z.object({ id: objectIdField })
const InvoiceAnswer = z.object({ message, data: FinancedInvoiceShape })

export function invoiceEndRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'POST',
    url: '/api/invoices/:id/withdraw',
    summary: 'The seller takes an invoice back that is not funded yet; all money held for it goes back',
    tag,
    role: 'seller',
    params: ById,
    body: z.object({ reason: looseTextField(300).default('') }),
    answer: InvoiceAnswer,
    act: async (tx, { body, caller, params }) => {
      const { id } = await withdrawInvoice(deps, tx, caller, {
        invoiceId: await idOfInvoice(tx, params.id),
        reason: body.reason,
      })
      const data = financedInvoiceOf(await getFinanced(tx, caller, id), today())
      return { message: 'The invoice was taken back.', data }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/repay',
    summary: 'The buyer pays what is still owed out of the wallet',
    tag,
    params: ById,
    answer: InvoiceAnswer,
    act: async (tx, { caller, params }) => {
      const { id } = await repayInvoice(deps, tx, caller.id, await idOfInvoice(tx, params.id))
      const data = financedInvoiceOf(await getFinanced(tx, caller, id), today())
      return { message: 'The invoice is repaid.', data }
    },
  })
  disputeRoutes(app, deps)
}

function disputeRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'POST',
    url: '/api/invoices/:id/dispute',
    summary: 'The buyer says that a funded invoice is not right, and why',
    tag,
    role: 'buyer',
    params: ById,
    body: z.object({ reason: whyField }),
    answer: InvoiceAnswer,
    act: async (tx, { body, caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      const { id } = await disputeInvoice(deps, tx, caller, { invoiceId, cause: 'other', words: body.reason })
      const data = financedInvoiceOf(await getFinanced(tx, caller, id), today())
      return { message: 'The invoice is disputed.', data }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/dispute/resolve',
    summary: 'The platform decides a dispute: it goes on, or the seller gives the money back',
    tag,
    role: 'admin',
    params: ById,
    body: z.object({ outcome: z.enum(['resume', 'refund']), reason: whyField }),
    answer: InvoiceAnswer,
    act: async (tx, { body, caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      const asked = { invoiceId, isRefunded: body.outcome === 'refund', why: body.reason }
      const { invoice } = await decideDispute(deps, tx, caller, asked)
      const data = financedInvoiceOf(await getFinanced(tx, caller, invoice.id), today())
      return { message: 'The dispute is decided.', data }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/write-off',
    summary: 'The platform gives a defaulted invoice up',
    tag,
    role: 'admin',
    params: ById,
    body: z.object({ reason: whyField }),
    answer: InvoiceAnswer,
    act: async (tx, { body, caller, params }) => {
      const asked = { invoiceId: await idOfInvoice(tx, params.id), why: body.reason }
      const { invoice } = await writeOff(deps, tx, caller, asked)
      const data = financedInvoiceOf(await getFinanced(tx, caller, invoice.id), today())
      return { message: 'The invoice is written off.', data }
    },
  })
}
