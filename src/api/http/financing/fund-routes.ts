// Money into invoices, in the protocol's own shape and in that of the older program (protocols/financing-realtime,
// sections 4, 5 and 7).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { type Funded, fundInvoice } from '../../operations/financed-invoice/fund-invoice.ts'
import { offerInvoice } from '../../operations/financed-invoice/offer-invoice.ts'
import { keepDocuments } from '../../operations/financed-invoice/papers/keep-documents.ts'
import { FinancedInvoiceShape, financedInvoiceOf, Investment, investmentOf } from '../../protocol/financing/invoice.ts'
import { amountField, UploadBody, uploadedOfferOf } from '../../protocol/financing/offer.ts'
import { fundingMethods, MoneyTransaction, transactionOf } from '../../protocol/financing/transaction.ts'
import { objectIdField, objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownId, shownRupees } from '../../protocol/shown-fields.ts'
import { transactionRows } from '../../store/market/transaction-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { message } from '../described-route.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'
const ById = z.object({ id: objectIdField })
const uploadLimitBytes = 15 * 1024 * 1024

export function fundRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/invoices/:id/fund',
    summary: 'Put money into an invoice: all that is missing, or a part',
    tag,
    role: 'investor',
    params: ById,
    body: z.object({
      amount: amountField,
      paymentMethod: z.enum(fundingMethods).default('bank_transfer'),
      seenTarget: amountField.optional().describe('The target that was seen: another one by now is refused'),
    }),
    answer: z.object({
      message,
      data: z.object({ invoice: FinancedInvoiceShape, transaction: MoneyTransaction }),
      invoice: FinancedInvoiceShape,
      investment: Investment,
      profit: shownRupees('What is owed in the end above what was paid'),
      walletBalance: shownRupees('Of the investor, after it'),
    }),
    act: async (tx, { body, caller, params }) => {
      const asked = {
        invoiceId: await idOfInvoice(tx, params.id),
        amountPaise: body.amount,
        method: body.paymentMethod,
        seenTargetPaise: body.seenTarget,
      }
      const funded = await fundInvoice(deps, tx, caller, asked)
      const { invoice: after, part } = funded
      const view = await getFinanced(tx, caller, after.id)
      const invoice = financedInvoiceOf(view, dayInIndia(deps.clock.nowMs()))
      return {
        message:
          after.state === 'funded' ? 'The invoice is funded in full.' : 'Your part is held until the rest is there.',
        data: { invoice, transaction: await transactionOfFunding(tx, funded) },
        invoice,
        investment: investmentOf({ ...part, returnedPaise: 0, state: 'active' }),
        profit: rupeesOf(part.expectedPaise - part.paidPaise),
        walletBalance: rupeesOf(funded.investorBalancePaise),
      }
    },
  })
  olderRoutes(app, deps)
}

function olderRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/v1/invoices/upload',
    summary: 'Offer an invoice by its PDF and its main figures',
    tag,
    role: 'seller',
    status: 201,
    bodyLimit: uploadLimitBytes,
    body: UploadBody,
    answer: z.object({ invoiceId: shownId('Of the invoice'), status: z.literal('uploaded') }),
    act: async (tx, { body, caller }) => {
      const offer = uploadedOfferOf(body, dayInIndia(deps.clock.nowMs()))
      const { id } = await offerInvoice(deps, tx, caller, offer)
      const bytes = Buffer.from(body.invoiceFile, 'base64')
      await keepDocuments(deps, tx, caller, id, [{ name: `${body.invoiceNumber}.pdf`, kind: 'pdf', bytes }])
      return { invoiceId: objectIdOf(id), status: 'uploaded' as const }
    },
  })
  route({
    method: 'POST',
    url: '/api/v1/invoices/:id/fund',
    summary: 'Put money into an invoice, as the older program does',
    tag,
    role: 'investor',
    params: ById,
    body: z.object({ amount: amountField }),
    answer: z.object({ transactionId: z.string(), status: z.enum(['funded', 'partial']) }),
    act: async (tx, { body, caller, params }) => {
      const asked = { invoiceId: await idOfInvoice(tx, params.id), amountPaise: body.amount, method: 'wallet' }
      const funded = await fundInvoice(deps, tx, caller, asked)
      const { transactionId } = await transactionOfFunding(tx, funded)
      return { transactionId, status: funded.invoice.state === 'funded' ? ('funded' as const) : ('partial' as const) }
    },
  })
}

async function transactionOfFunding(tx: Tx, { entryId, part }: Funded) {
  const moved = await transactionRows(tx).ofEntries([entryId])
  const own = moved.find(({ ownerId }) => ownerId === part.investorId)
  if (own === undefined) throw new ApiRefusal('not_found')
  return transactionOf(own)
}
