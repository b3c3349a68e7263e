// Money paid to dealers, and what is owed to them (protocols/viveka-billing, section 8).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import {
  dealerNames,
  findOrderPayments,
  findPayments,
  payableToAll,
  summaryOfDealer,
  transactionCounts,
  transactions,
} from '../../operations/dealer/dealer-accounts.ts'
import { payDealer } from '../../operations/dealer/dealer-payments.ts'
import { findDealers, requireDealer } from '../../operations/dealer/dealers.ts'
import {
  DealerAccount,
  dealerSummaryOf,
  orderPaymentSums,
  orderPaymentSumsOf,
  Transaction,
  transactionOf,
} from '../../protocol/billing/dealer-accounts.ts'
import { OrderPayment, orderPaymentOf, PaymentStatus, paymentStatuses } from '../../protocol/billing/dealer-orders.ts'
import { DealerPayment, dealerPaymentOf, MakeDealerPayment } from '../../protocol/billing/dealer-payments.ts'
import { Dealer, dealerOf } from '../../protocol/billing/dealers.ts'
import { PageQuery } from '../../protocol/billing/fields.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount, shownRupees } from '../../protocol/shown-fields.ts'
import { shopRoutes } from '../shop-routes.ts'

const tag = 'Dealer accounts'
const beforePaging = shownCount('Before paging')
const AllPayments = z.object({
  summary: z.object({ totalPayments: shownCount('Payments'), totalAmount: shownRupees('What they come to') }),
  totalCount: beforePaging,
  payments: z.array(DealerPayment),
})
const TransactionsOfDealer = z.object({
  dealer: Dealer.pick({ _id: true, name: true, contactPerson: true, phoneNumber: true }),
  totalCount: beforePaging,
  transactions: z.array(Transaction),
})
const AllTransactions = z.object({
  summary: z.object({
    totalDealers: shownCount('Dealers that are not set aside'),
    totalOrders: shownCount('Orders'),
    totalPayments: shownCount('Payments'),
    pendingPayable: shownRupees('What is owed to all dealers together'),
  }),
  totalCount: beforePaging,
  transactions: z.array(Transaction),
})
const OfShop = z.object({ clientId: objectIdField })
const OfDealer = OfShop.extend({ dealerId: objectIdField })

export function dealerAccountRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  paymentRoutes(app, deps, at)
  accountRoutes(app, deps, at)
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: `${at}/:clientId/order-payments`,
    summary: 'Orders by how far they are paid',
    tag,
    params: OfShop,
    query: PageQuery.extend({ status: PaymentStatus.default('all'), dealerId: objectIdField.optional() }),
    answer: z.object({ ...orderPaymentSums, orders: z.array(OrderPayment) }),
    act: async (tx, { query }) => {
      const asked = { dealerId: query.dealerId, payment: paymentStatuses[query.status] }
      const { orders, sums } = await findOrderPayments(tx, asked, query)
      const names = await dealerNames(tx)
      return {
        ...orderPaymentSumsOf(sums, asked.payment),
        orders: orders.map(order => orderPaymentOf(order, names.get(order.fact.dealer.dealerId) ?? '')),
      }
    },
  })
}

function paymentRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: `${at}/payments`,
    summary: 'Pay a dealer, for an order or on account',
    tag,
    body: MakeDealerPayment,
    answer: z.object({ payment: DealerPayment }),
    status: 201,
    act: async (tx, { body, caller }) => ({
      payment: dealerPaymentOf(caller.clientId, await payDealer(deps, tx, caller.phoneNumber, body)),
    }),
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/payments`,
    summary: 'What a dealer was paid, newest first',
    tag,
    params: OfDealer,
    answer: z.object({ payments: z.array(DealerPayment) }),
    act: async (tx, { caller, params }) => {
      const { payments } = await findPayments(tx, { dealerId: params.dealerId })
      return { payments: payments.map(payment => dealerPaymentOf(caller.clientId, payment)) }
    },
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/payments/all`,
    summary: 'What dealers were paid, newest first',
    tag,
    params: OfShop,
    query: PageQuery.extend({ dealerId: objectIdField.optional(), orderId: objectIdField.optional() }),
    answer: AllPayments,
    act: async (tx, { caller, query }) => {
      const { amountPaise, count, payments } = await findPayments(tx, query, query)
      return {
        summary: { totalPayments: count, totalAmount: rupeesOf(amountPaise) },
        totalCount: count,
        payments: payments.map(payment => dealerPaymentOf(caller.clientId, payment)),
      }
    },
  })
}

function accountRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/summary`,
    summary: 'What is owed to a dealer, and what happened last',
    tag,
    params: OfDealer,
    answer: DealerAccount,
    act: async (tx, { caller, params }) => dealerSummaryOf(caller.clientId, await summaryOfDealer(tx, params.dealerId)),
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/transactions`,
    summary: 'Orders to a dealer and payments, newest first',
    tag,
    params: OfDealer,
    query: PageQuery,
    answer: TransactionsOfDealer,
    act: async (tx, { caller, params, query }) => {
      const dealer = await requireDealer(tx, params.dealerId)
      const { orderCount, paymentCount } = await transactionCounts(tx, dealer.id)
      const { _id, contactPerson, name, phoneNumber } = dealerOf(caller.clientId, dealer)
      const found = await transactions(tx, dealer.id, query)
      return {
        dealer: { _id, name, contactPerson, phoneNumber },
        totalCount: orderCount + paymentCount,
        transactions: found.map(one => transactionOf(one, () => name)),
      }
    },
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/transactions`,
    summary: 'Orders to all dealers and payments, newest first',
    tag,
    params: OfShop,
    query: PageQuery,
    answer: AllTransactions,
    act: async (tx, { query }) => {
      const { orderCount, paymentCount } = await transactionCounts(tx)
      const names = await dealerNames(tx)
      const found = await transactions(tx, undefined, query)
      return {
        summary: {
          totalDealers: (await findDealers(tx)).length,
          totalOrders: orderCount,
          totalPayments: paymentCount,
          pendingPayable: rupeesOf(await payableToAll(tx)),
        },
        totalCount: orderCount + paymentCount,
        transactions: found.map(one => transactionOf(one, dealerId => names.get(dealerId) ?? '')),
      }
    },
  })
}
