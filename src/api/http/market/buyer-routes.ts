// What a buyer sees of the invoices addressed to it, says of them, and pays.

import type { FastifyInstance } from 'fastify'
import { BuyerInvoice, BuyerInvoices, PayInvoice, SayToInvoice } from '../../../shared/contract/market/buying.ts'
import { DisputeInvoice } from '../../../shared/contract/market/dispute.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { confirmInvoice } from '../../operations/financed-invoice/confirm-invoice.ts'
import { disputeInvoice } from '../../operations/financed-invoice/decide/decide-dispute.ts'
import { findFinanced, getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { repayInvoice } from '../../operations/financed-invoice/money/take-receipt.ts'
import { buyerInvoiceOf } from '../../protocol/market/account-answers.ts'
import { disputeRows } from '../../store/market/dispute-rows.ts'
import { financedDocumentRows } from '../../store/market/financed-document-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
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
      const ids = views.map(({ invoice }) => invoice.id)
      const disputes = await disputeRows(tx).lastOf(ids)
      const documents = await financedDocumentRows(tx).ofInvoices(ids)
      const rows = views.map(view => ({
        ...view,
        documents: documents.filter(({ invoiceId }) => invoiceId === view.invoice.id),
      }))
      const asOf = dayInIndia(deps.clock.nowMs())
      return {
        asOf,
        rows: [...rows.filter(waits), ...rows.filter(row => !waits(row))].map(row => buyerInvoiceOf(row, disputes)),
      }
    },
  })
  wordRoutes(app, deps)
  payRoute(app, deps)
}

function wordRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
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
      return oneOf(tx, caller, id)
    },
  })
  route({
    method: 'POST',
    url: '/api/market/buying/:id/dispute',
    summary: 'The buyer says that a funded invoice is not right: of which kind, and in its own words',
    role: 'buyer',
    params: ById,
    body: DisputeInvoice,
    answer: BuyerInvoice,
    act: async (tx, { body, caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      await disputeInvoice(deps, tx, caller, { ...body, invoiceId })
      return oneOf(tx, caller, invoiceId)
    },
  })
}

function payRoute(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
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
      return oneOf(tx, caller, id)
    },
  })
}

async function oneOf(tx: Tx, caller: FinancingAccount, id: string): Promise<BuyerInvoice> {
  return buyerInvoiceOf(await getFinanced(tx, caller, id), await disputeRows(tx).lastOf([id]))
}

const waits = ({ invoice }: FinancedView) => invoice.state === 'pending_buyer_confirmation'
