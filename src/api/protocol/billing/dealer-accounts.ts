// What is owed to dealers, and what happened, as the mobile protocol writes it (protocols/viveka-billing, section 8).

import type { StoredDealerPayment } from '../../store/dealer/dealer-account-rows.ts'
import type { OrderPayment, OrderPaymentSums, StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import { rupeesOf } from '../rupees.ts'
import { dealerOrderOf, orderTransactionOf } from './dealer-orders.ts'
import { dealerPaymentOf, paymentTransactionOf } from './dealer-payments.ts'

/** An order or a payment. */
export type Happened =
  | { readonly type: 'order'; readonly order: StoredDealerOrder }
  | { readonly type: 'payment'; readonly payment: StoredDealerPayment }

export interface DealerSummary {
  /** Bills, openings and goods sent back, with an order or without. */
  readonly billedPaise: number
  readonly paidPaise: number
  /** What is owed; an advance is nothing owed. */
  readonly payablePaise: number
  readonly timeline: readonly Happened[]
}

export function dealerSummaryOf(clientId: string, { billedPaise, paidPaise, payablePaise, timeline }: DealerSummary) {
  return {
    totalOrdered: rupeesOf(billedPaise),
    totalPaid: rupeesOf(paidPaise),
    payable: rupeesOf(payablePaise),
    timeline: timeline.map(one => momentOf(clientId, one)),
  }
}

function momentOf(clientId: string, one: Happened) {
  if (one.type === 'order')
    return { type: 'order', at: one.order.fact.orderedAt, data: dealerOrderOf(clientId, one.order) }
  return { type: 'payment', at: one.payment.at.toISOString(), data: dealerPaymentOf(clientId, one.payment) }
}

export function transactionOf(one: Happened, nameOf: (dealerId: string) => string) {
  return one.type === 'order'
    ? orderTransactionOf(one.order, nameOf(one.order.fact.dealer.dealerId))
    : paymentTransactionOf(one.payment, nameOf(one.payment.dealerId))
}

/** `asked`: whose count is before paging; undefined: all of them. */
export function orderPaymentSumsOf(sums: OrderPaymentSums, asked: OrderPayment | undefined) {
  const counts = {
    no_bill: sums.noBillCount,
    pending: sums.pendingCount,
    partial: sums.partialCount,
    paid: sums.paidCount,
  }
  return {
    summary: {
      totalOrders: sums.orderCount,
      pendingOrders: sums.pendingCount,
      partialOrders: sums.partialCount,
      paidOrders: sums.paidCount,
      noBillOrders: sums.noBillCount,
      totalAmount: rupeesOf(sums.allBilledPaise),
      totalPaid: rupeesOf(sums.allPaidPaise),
      totalRemaining: rupeesOf(sums.allRemainingPaise),
    },
    totalCount: asked === undefined ? sums.orderCount : counts[asked],
  }
}
