// Lists of invoices on the marketplace (protocols/financing-realtime, sections 4 and 7).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import { addDays, dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findFinanced } from '../../operations/financed-invoice/find-financed.ts'
import { looseTextField } from '../../protocol/billing/fields.ts'
import {
  FinancedInvoiceShape,
  FinancedStatus,
  financedInvoiceOf,
  Listing,
  listingOf,
} from '../../protocol/financing/invoice.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownDay, shownId, shownMoment, shownPercentage, shownRupees } from '../../protocol/shown-fields.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { findInvoices, type InvoiceSearch } from '../../store/market/find-invoices.ts'
import type { Tx } from '../../store/open-store.ts'
import { financingRoutes } from './financing-route.ts'
import { Pagination, pageQuery, paginationOf, skipOf } from './paging.ts'

const tag = 'Financing'
const onOffer: readonly FinancedState[] = ['confirmed', 'listed']
const rupeesQuery = z.coerce
  .number()
  .min(0)
  .max(1e12)
  .transform(rupees => Math.round(rupees * 100))
const ListQuery = z.object({
  ...pageQuery(10),
  status: FinancedStatus.optional(),
  role: z.literal('invested').optional(),
  sortBy: z.enum(['createdAt', 'dueDate', 'amount']).default('createdAt'),
  sortOrder: z.enum(['asc', 'desc']).default('desc'),
  search: looseTextField(100).optional(),
})
const MarketQuery = z.object({
  ...pageQuery(20),
  minAmount: rupeesQuery.optional(),
  maxAmount: rupeesQuery.optional(),
  /** As danger, 0 to 100: what is listed is at least as safe. */
  maxRisk: z.coerce.number().int().min(0).max(100).optional(),
  maxDays: z.coerce.number().int().min(0).max(10_000).optional(),
  sortBy: z.enum(['listedAt', 'amount', 'dueDate', 'riskScore']).default('listedAt'),
})
const wholeMarket = { sortBy: 'listedAt', isDescending: true, skip: 0, limit: 500 } as const

export function invoiceListRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'GET',
    url: '/api/invoices',
    summary: 'Invoices of the caller: offered, addressed to him, or on offer and funded by him',
    tag,
    query: ListQuery,
    answer: z.object({ data: z.array(FinancedInvoiceShape), pagination: Pagination }),
    act: async (tx, { caller, query }) => {
      const asked: InvoiceSearch = {
        ...whose(caller, query.role),
        ...(query.status === undefined ? {} : { states: statesWithin(caller, query) }),
        text: query.search === '' ? undefined : query.search,
        ...{ sortBy: query.sortBy, isDescending: query.sortOrder === 'desc', skip: skipOf(query), limit: query.limit },
      }
      const { total, views } = await findFinanced(tx, caller, asked)
      return { data: views.map(view => financedInvoiceOf(view, today())), pagination: paginationOf(query, total) }
    },
  })
  sellerRoute(app, deps)
  marketRoutes(app, deps)
}

function sellerRoute(app: FastifyInstance, deps: ApiDeps): void {
  const money = { amount: shownRupees('The face'), fundedAmount: shownRupees('Funded so far') }
  const Row = z.object({
    ...{ _id: shownId('Of the invoice'), invoiceNumber: z.string(), ...money, dueDate: shownDay('Due on') },
    ...{ status: FinancedStatus, createdAt: shownMoment('Offered'), buyerName: z.string() },
    investor: shownId('Who funded the first part').nullable(),
  })
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/invoices/seller',
    summary: 'The seller’s own invoices in short, the newest first',
    tag,
    role: 'seller',
    answer: z.array(Row),
    act: async (tx, { caller }) => {
      const { views } = await findFinanced(tx, caller, { ...wholeMarket, sellerId: caller.id, sortBy: 'createdAt' })
      return views.map(({ invoice, parts: [first] }) => ({
        ...{ _id: objectIdOf(invoice.id), invoiceNumber: invoice.number, status: invoice.state },
        ...{ amount: rupeesOf(invoice.facePaise), fundedAmount: rupeesOf(invoice.fundedPaise) },
        ...{ dueDate: invoice.dueOn, createdAt: invoice.createdAt.toISOString(), buyerName: invoice.buyerName },
        investor: first === undefined ? null : objectIdOf(first.investorId),
      }))
    },
  })
}

function marketRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  const market = async (tx: Tx) => (await findInvoices(tx).find({ ...wholeMarket, states: onOffer, isOpen: true })).rows
  route({
    method: 'GET',
    url: '/api/invoices/marketplace/listings',
    summary: 'What can be funded, by pages',
    tag,
    query: MarketQuery,
    answer: z.object({ data: z.array(Listing), pagination: Pagination }),
    act: async (tx, { query }) => {
      const { maxDays, maxRisk, sortBy } = query
      const found = await findInvoices(tx).find({
        ...{ states: onOffer, isOpen: true, minPaise: query.minAmount, maxPaise: query.maxAmount, sortBy },
        minScore: maxRisk === undefined ? undefined : 100 - maxRisk,
        dueBefore: maxDays === undefined ? undefined : addDays(today(), maxDays),
        ...{ isDescending: sortBy !== 'dueDate', skip: skipOf(query), limit: query.limit },
      })
      return { data: found.rows.map(row => listingOf(row, today())), pagination: paginationOf(query, found.total) }
    },
  })
  route({
    method: 'GET',
    url: '/api/invoices/marketplace',
    summary: 'What can be funded, the latest first',
    tag,
    answer: z.array(Listing),
    act: async tx => (await market(tx)).map(row => listingOf(row, today())),
  })
  const Offered = z.object({
    ...{ id: shownId('Of the invoice'), amount: shownRupees('The face'), discountedAmount: shownRupees('The target') },
    ...{ riskScore: z.int(), expectedROI: shownPercentage('Gain on the target'), daysToMaturity: z.int() },
  })
  route({
    method: 'GET',
    url: '/api/v1/invoices/marketplace',
    summary: 'What can be funded, as the older program reads it',
    tag,
    role: 'investor',
    answer: z.array(Offered),
    act: async tx =>
      (await market(tx)).map(({ dueOn, facePaise, id, riskScore, targetPaise }) => ({
        ...{ id: objectIdOf(id), amount: rupeesOf(facePaise), discountedAmount: rupeesOf(targetPaise), riskScore },
        expectedROI: Math.round(((facePaise - targetPaise) / targetPaise) * 10_000) / 100,
        daysToMaturity: Math.max(0, daysBetween(today(), dueOn)),
      })),
  })
}

function whose({ id, role }: FinancingAccount, asked: 'invested' | undefined): Partial<InvoiceSearch> {
  if (role === 'seller') return { sellerId: id }
  if (role === 'buyer') return { buyerId: id }
  if (role === 'admin') return {}
  return asked === 'invested' ? { investorId: id } : { states: onOffer }
}

/** An investor who asks for a state that is not on offer sees none but his own. */
function statesWithin({ role }: FinancingAccount, query: z.output<typeof ListQuery>): readonly FinancedState[] {
  const wanted = query.status === undefined ? [] : [query.status]
  return role === 'investor' && query.role === undefined ? wanted.filter(state => onOffer.includes(state)) : wanted
}
