// What a buyer sees of the invoices addressed to it, says of them, and pays.

import type { FastifyInstance } from 'fastify'
import { BuyerInvoice, BuyerInvoices, PayInvoice, SayToInvoice } from '../../../shared/contract/market/buying.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { confirmInvoice } from '../../operations/financed-invoice/confirm-invoice.ts'
import { findFinanced, getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { repayInvoice } from '../../operations/financed-invoice/money/take-receipt.ts'
import { buyerInvoiceOf } from '../../protocol/market/account-answers.ts'
import { financedDocumentRows } from '../../store/market/financed-document-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import { appRoutes, ById } from './app-route.ts'

const mostInvoices = 500

export function buyerRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/buying',
    summary: 'Invoices that are addressed to the caller: to confirm first, then by the day they are due',
    role: 'buyer',
    answer: BuyerInvoices,
    act: async (tx, { caller }) => {
      const asked = {
        buyerId: caller.id,
        sortBy: 'dueDate',
        isDescending: false,
        skip: 0,
        limit: mostInvoices,
      } as const
      const { views } = await findFinanced(tx, caller, asked)
      const documents = await financedDocumentRows(tx).ofInvoices(views.map(({ invoice }) => invoice.id))
      const rows = views.map(view => ({
        ...view,
        documents: documents.filter(({ invoiceId }) => invoiceId === view.invoice.id),
      }))
      const asOf = dayInIndia(deps.clock.nowMs())
      return { asOf, rows: [...rows.filter(waits), ...rows.filter(row => !waits(row))].map(buyerInvoiceOf) }
    },
  })
  route({
    method: 'POST',
    url: '/api/market/buying/:id/word',
    summary: 'The buyer says whether the invoice is right',
    role: 'buyer',
    params: ById,
    body: SayToInvoice,
    answer: BuyerInvoice,
    act: async (tx, { body: { isRight, notes }, caller, params }) => {
      const id = await idOfInvoice(tx, params.id)
      await confirmInvoice(deps, tx, caller, { id, isConfirmed: isRight, notes })
      return buyerInvoiceOf(await getFinanced(tx, caller, id))
    },
  })
  route({
    method: 'POST',
    url: '/api/market/buying/:id/pay',
    summary: 'The buyer pays what is still owed out of the wallet',
    role: 'buyer',
    params: ById,
    body: PayInvoice,
    answer: BuyerInvoice,
    act: async (tx, { body, caller, params }) => {
      const id = await idOfInvoice(tx, params.id)
      const before = (await getFinanced(tx, caller, id)).invoice
      const paid = await repayInvoice(deps, tx, caller.id, id)
      // Thrown here it undoes all of it.
      if (paid.receivedPaise - before.receivedPaise !== body.amountPaise) throw new ApiRefusal('owed_changed')
      return buyerInvoiceOf(await getFinanced(tx, caller, id))
    },
  })
}

const waits = ({ invoice }: FinancedView) => invoice.state === 'pending_buyer_confirmation'
