// Orders to dealers and what was paid of each (protocols/viveka-billing, section 8).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findPayments } from '../../operations/dealer/dealer-accounts.ts'
import { findOrders, placeDealerOrder, requireOrder } from '../../operations/dealer/dealer-orders.ts'
import { billDealerOrder, cancelDealerOrder, deliverDealerOrder } from '../../operations/dealer/settle-dealer-order.ts'
import {
  BillDealerOrder,
  CancelDealerOrder,
  DealerOrder,
  DeliverDealerOrder,
  dealerOrderOf,
  MakeDealerOrder,
  OrderItem,
  orderItemsOf,
  PaymentSummary,
  paymentSummaryOf,
} from '../../protocol/billing/dealer-orders.ts'
import { DealerPayment, dealerPaymentOf } from '../../protocol/billing/dealer-payments.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { shopRoutes } from '../shop-routes.ts'

const tag = 'Dealer orders'
const OneOrder = z.object({ order: DealerOrder })
const OfDealer = z.object({ clientId: objectIdField, dealerId: objectIdField })
const OfOrder = z.object({ orderId: objectIdField })
const OfClient = z.object({ clientId: objectIdField.optional() })

export function dealerOrderRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: `${at}/orders`,
    summary: 'Order from a dealer',
    tag,
    body: MakeDealerOrder,
    answer: OneOrder,
    status: 201,
    act: async (tx, { body, caller }) => ({
      order: dealerOrderOf(caller.clientId, await placeDealerOrder(deps, tx, caller.phoneNumber, body)),
    }),
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/orders`,
    summary: 'Orders to a dealer, newest first',
    tag,
    params: OfDealer,
    answer: z.object({ orders: z.array(DealerOrder) }),
    act: async (tx, { caller, params }) => ({
      orders: (await findOrders(tx, params.dealerId)).map(order => dealerOrderOf(caller.clientId, order)),
    }),
  })
  route({
    method: 'GET',
    url: `${at}/orders/:orderId`,
    summary: 'An order with what was ordered',
    tag,
    params: OfOrder,
    query: OfClient,
    answer: OneOrder.extend({ items: z.array(OrderItem) }),
    act: async (tx, { caller, params }) => {
      const order = await requireOrder(tx, params.orderId)
      return { order: dealerOrderOf(caller.clientId, order), items: orderItemsOf(order) }
    },
  })
  settlingRoutes(app, deps, at)
  paidRoutes(app, deps, at)
}

function settlingRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: `${at}/orders/:orderId/cancel`,
    summary: 'Cancel what has not come of an order',
    tag,
    params: OfOrder,
    body: CancelDealerOrder,
    answer: OneOrder,
    act: async (tx, { body, caller, params }) => {
      const order = await cancelDealerOrder(deps, tx, caller.phoneNumber, params.orderId, body.reason)
      return { order: dealerOrderOf(caller.clientId, order) }
    },
  })
  route({
    method: 'POST',
    url: `${at}/orders/:orderId/mark-delivered`,
    summary: 'The goods of an order are here: its stock rises',
    tag,
    params: OfOrder,
    body: DeliverDealerOrder,
    answer: OneOrder,
    act: async (tx, { body, caller, params }) => {
      const order = await deliverDealerOrder(deps, tx, caller.phoneNumber, params.orderId, body)
      return { order: dealerOrderOf(caller.clientId, order) }
    },
  })
  route({
    method: 'PUT',
    url: `${at}/orders/:orderId/total`,
    summary: 'Set what an order comes to, and when it is due',
    tag,
    params: OfOrder,
    body: BillDealerOrder,
    answer: OneOrder,
    act: async (tx, { body, caller, params }) => {
      const order = await billDealerOrder(deps, tx, caller.phoneNumber, params.orderId, body)
      return { order: dealerOrderOf(caller.clientId, order) }
    },
  })
}

function paidRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: `${at}/orders/:orderId/payments`,
    summary: 'What was paid of an order',
    tag,
    params: OfOrder,
    query: OfClient,
    answer: OneOrder.extend({
      payments: z.array(DealerPayment),
      summary: PaymentSummary.omit({ paymentStatus: true }),
    }),
    act: async (tx, { caller, params }) => {
      const { order, payments } = await orderWithPayments(tx, caller.clientId, params.orderId)
      const { isPaidInFull, remaining, totalPaid } = paymentSummaryOf(order)
      const summary = { totalPaid, remaining, isPaidInFull }
      return { order: dealerOrderOf(caller.clientId, order), payments, summary }
    },
  })
  route({
    method: 'GET',
    url: `${at}/orders/:orderId/payment-details`,
    summary: 'An order with its items and what was paid of it',
    tag,
    params: OfOrder,
    query: OfClient,
    answer: OneOrder.extend({
      items: z.array(OrderItem),
      paymentSummary: PaymentSummary,
      payments: z.array(DealerPayment),
    }),
    act: async (tx, { caller, params }) => {
      const { order, payments } = await orderWithPayments(tx, caller.clientId, params.orderId)
      return {
        order: dealerOrderOf(caller.clientId, order),
        items: orderItemsOf(order),
        paymentSummary: paymentSummaryOf(order),
        payments,
      }
    },
  })
}

async function orderWithPayments(tx: ShopTx, clientId: string, orderId: string) {
  const order = await requireOrder(tx, orderId)
  const { payments } = await findPayments(tx, { orderId })
  return { order, payments: payments.map(payment => dealerPaymentOf(clientId, payment)) }
}
