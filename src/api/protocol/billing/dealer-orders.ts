// Orders to dealers as the mobile protocol writes them (protocols/viveka-billing, section 8).

import * as z from 'zod'
import { orderPaymentStatus } from '../../../shared/domain/dealer-order/order-payment-status.ts'
import type { StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import { objectIdField, objectIdOf } from '../object-id.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import { dayField, looseTextField, urlOrEmptyField } from './fields.ts'

const quantityField = z.int('must be a whole number').min(1, 'must be more than 0').max(1_000_000)

export const MakeDealerOrder = z.object({
  dealerId: objectIdField,
  items: z
    .array(z.object({ itemId: objectIdField, quantity: quantityField }))
    .min(1, 'must name an item')
    .max(1000),
  notes: looseTextField(500).default(''),
  deliveryInstructions: looseTextField(500).default(''),
  isUrgent: z.boolean().default(false),
  pdfUrl: urlOrEmptyField.default(''),
  orderNumber: looseTextField(60).default(''),
})

/** The reason is for counters; whatever it is, it is no reason to refuse. */
export const CancelDealerOrder = z.object({ reason: looseTextField(500).catch('') })

const bill = { totalAmount: rupeesField.nullish(), dueDate: dayField.nullish() }
export const DeliverDealerOrder = z.object({
  ...bill,
  deliveredBy: looseTextField(120).default(''),
  deliveryNote: looseTextField(500).default(''),
})
export const BillDealerOrder = z.object(bill)

const statusNames = { no_bill: 'no-bill', pending: 'pending', partial: 'partial', paid: 'paid' } as const
export const PaymentStatus = z.enum(['all', 'pending', 'partial', 'paid', 'no-bill'])
export const paymentStatuses = {
  all: undefined,
  pending: 'pending',
  partial: 'partial',
  paid: 'paid',
  'no-bill': 'no_bill',
} as const

export function dealerOrderOf(clientId: string, order: StoredDealerOrder) {
  const { cancelledAt, deliveredAt, fact } = order
  const delivered = deliveredAt?.toISOString() ?? null
  return {
    _id: objectIdOf(fact.id),
    clientId,
    dealerId: objectIdOf(fact.dealer.dealerId),
    orderNumber: order.knownAs,
    status: order.status,
    totalAmount: order.billedPaise === null ? null : rupeesOf(order.billedPaise),
    dueDate: order.dueOn,
    notes: fact.phone?.note ?? fact.note,
    deliveryInstructions: fact.instructions,
    isUrgent: fact.isUrgent,
    pdfUrl: fact.phone?.pdfUrl ?? '',
    deliveredAt: delivered,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    deliveryAudit:
      delivered === null
        ? null
        : { deliveredBy: order.deliveredBy ?? '', deliveryNote: order.deliveryNote ?? '', deliveredAt: delivered },
    createdAt: fact.orderedAt,
    updatedAt: order.updatedAt.toISOString(),
  }
}

/** Counters order kilograms by the gram; so a quantity may have decimals. */
export function orderItemsOf({ fact }: StoredDealerOrder) {
  return fact.lines.map(({ itemId, name, quantityThousandths }) => ({
    itemId: objectIdOf(itemId),
    itemNameSnapshot: name,
    quantity: quantityThousandths / 1000,
  }))
}

/** Nothing remains where there is no bill. */
export function paymentSummaryOf({ billedPaise, paidPaise }: StoredDealerOrder) {
  const remaining = Math.max((billedPaise ?? 0) - paidPaise, 0)
  return {
    paymentStatus: statusNames[orderPaymentStatus(billedPaise, paidPaise)],
    totalPaid: rupeesOf(paidPaise),
    remaining: rupeesOf(remaining),
    isPaidInFull: billedPaise !== null && remaining === 0,
  }
}

export function orderPaymentOf(order: StoredDealerOrder, dealerName: string) {
  const { isPaidInFull: _, ...paid } = paymentSummaryOf(order)
  return {
    _id: objectIdOf(order.fact.id),
    orderNumber: order.knownAs,
    dealerId: objectIdOf(order.fact.dealer.dealerId),
    dealerName,
    status: order.status,
    totalAmount: order.billedPaise === null ? null : rupeesOf(order.billedPaise),
    dueDate: order.dueOn,
    createdAt: order.fact.orderedAt,
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    ...paid,
    paymentCount: order.paymentCount,
  }
}

export function orderTransactionOf(order: StoredDealerOrder, dealerName: string) {
  return {
    type: 'order',
    transactionId: objectIdOf(order.fact.id),
    dealerId: objectIdOf(order.fact.dealer.dealerId),
    dealerName,
    orderNumber: order.knownAs,
    amount: order.billedPaise === null ? null : rupeesOf(order.billedPaise),
    status: order.status,
    dueDate: order.dueOn,
    date: order.fact.orderedAt,
    details: {
      isUrgent: order.fact.isUrgent,
      deliveredAt: order.deliveredAt?.toISOString() ?? null,
      cancelledAt: order.cancelledAt?.toISOString() ?? null,
      notes: order.fact.phone?.note ?? order.fact.note,
    },
  }
}
