// What is owed to dealers, and what happened, as the mobile protocol writes it (protocols/viveka-billing, section 8).

import * as z from 'zod'
import type { StoredDealerPayment } from '../../store/dealer/dealer-account-rows.ts'
import type {
  OrderPayment as PaidHowFar,
  StoredDealerOrder,
  OrderPaymentSums as StoredSums,
} from '../../store/dealer/dealer-order-rows.ts'
import { rupeesOf } from '../rupees.ts'
import { shownCount, shownMoment, shownRupees } from '../shown-fields.ts'
import { DealerOrder, dealerOrderOf, OrderTransaction, orderTransactionOf } from './dealer-orders.ts'
import { DealerPayment, dealerPaymentOf, PaymentTransaction, paymentTransactionOf } from './dealer-payments.ts'

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

const Moment = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order'), at: shownMoment('When it was ordered'), data: DealerOrder }),
  z.object({ type: z.literal('payment'), at: shownMoment('When it was paid'), data: DealerPayment }),
])
export const DealerAccount = z.object({
  totalOrdered: shownRupees('What bills of the dealer come to, cancelled orders left out'),
  totalPaid: shownRupees('What the dealer was paid'),
  payable: shownRupees('What is owed to the dealer; 0 where more was paid'),
  timeline: z.array(Moment).describe('The last twenty orders and the last twenty payments, newest first'),
})

export function dealerSummaryOf(
  clientId: string,
  { billedPaise, paidPaise, payablePaise, timeline }: DealerSummary,
): z.output<typeof DealerAccount> {
  return {
    totalOrdered: rupeesOf(billedPaise),
    totalPaid: rupeesOf(paidPaise),
    payable: rupeesOf(payablePaise),
    timeline: timeline.map(one => momentOf(clientId, one)),
  }
}

function momentOf(clientId: string, one: Happened): z.output<typeof Moment> {
  if (one.type === 'order')
    return { type: 'order', at: one.order.fact.orderedAt, data: dealerOrderOf(clientId, one.order) }
  return { type: 'payment', at: one.payment.at.toISOString(), data: dealerPaymentOf(clientId, one.payment) }
}

export const Transaction = z.discriminatedUnion('type', [OrderTransaction, PaymentTransaction])

export function transactionOf(one: Happened, nameOf: (dealerId: string) => string): z.output<typeof Transaction> {
  return one.type === 'order'
    ? orderTransactionOf(one.order, nameOf(one.order.fact.dealer.dealerId))
    : paymentTransactionOf(one.payment, nameOf(one.payment.dealerId))
}

export const orderPaymentSums = {
  summary: z.object({
    totalOrders: shownCount('Orders that were not cancelled'),
    pendingOrders: shownCount('With a bill of which nothing is paid'),
    partialOrders: shownCount('With a bill of which a part is paid'),
    paidOrders: shownCount('With a bill that is paid'),
    noBillOrders: shownCount('Without a bill'),
    totalAmount: shownRupees('What all bills come to'),
    totalPaid: shownRupees('What was paid of them'),
    totalRemaining: shownRupees('What is still to be paid'),
  }),
  totalCount: shownCount('Orders of the asked status, before paging'),
}

/** `asked`: whose count is before paging; undefined: all of them. */
export function orderPaymentSumsOf(sums: StoredSums, asked: PaidHowFar | undefined) {
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
