// Orders to dealers as the mobile protocol writes them (protocols/viveka-billing, section 8).

import * as z from 'zod'
import { orderPaymentStatus } from '../../../shared/domain/dealer-order/order-payment-status.ts'
import type { StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import { objectIdField, objectIdOf } from '../object-id.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import {
  shownClientId,
  shownCount,
  shownDay,
  shownFlag,
  shownId,
  shownMoment,
  shownQuantity,
  shownRupees,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
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

const OrderStatus = z.enum(['pending', 'delivered', 'cancelled']).describe('Both ends are final')
const shownBill = {
  totalAmount: shownRupees('What the dealer’s bill comes to; null while there is none').nullable(),
  dueDate: shownDay('When it is to be paid').nullable(),
}
const deliveredAt = shownMoment('When the goods came').nullable()
const cancelledAt = shownMoment('When it was cancelled').nullable()

export const DealerOrder = z
  .object({
    _id: shownId('Of the order'),
    clientId: shownClientId,
    dealerId: shownId('Who is to deliver'),
    orderNumber: shownText('As both sides know it'),
    status: OrderStatus,
    ...shownBill,
    notes: shownText('May be empty'),
    deliveryInstructions: shownText('May be empty'),
    isUrgent: z.boolean(),
    pdfUrl: shownText('Address of the order on paper; may be empty'),
    deliveredAt,
    cancelledAt,
    deliveryAudit: z
      .object({
        deliveredBy: shownText('May be empty'),
        deliveryNote: shownText('May be empty'),
        deliveredAt: shownMoment('When the goods came'),
      })
      .nullable()
      .describe('Null until the goods came'),
    createdAt: shownMoment('When it was ordered'),
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'DealerOrder', description: 'What the shop ordered from a dealer' })
export type DealerOrder = z.output<typeof DealerOrder>

export function dealerOrderOf(clientId: string, order: StoredDealerOrder): DealerOrder {
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

export const OrderItem = z.object({
  itemId: shownId('What was ordered'),
  itemNameSnapshot: shownText('As it was called then'),
  quantity: shownQuantity('Ordered'),
})

/** Counters order kilograms by the gram; so a quantity may have decimals. */
export function orderItemsOf({ fact }: StoredDealerOrder): z.output<typeof OrderItem>[] {
  return fact.lines.map(({ itemId, name, quantityThousandths }) => ({
    itemId: objectIdOf(itemId),
    itemNameSnapshot: name,
    quantity: quantityThousandths / 1000,
  }))
}

const shownPaid = {
  paymentStatus: z.enum(['pending', 'partial', 'paid', 'no-bill']).describe('How far its bill is paid'),
  totalPaid: shownRupees('What was paid of it'),
  remaining: shownRupees('What is still to be paid'),
}
export const PaymentSummary = z.object({ ...shownPaid, isPaidInFull: shownFlag('Never, while there is no bill') })

/** Nothing remains where there is no bill. */
export function paymentSummaryOf({ billedPaise, paidPaise }: StoredDealerOrder): z.output<typeof PaymentSummary> {
  const remaining = Math.max((billedPaise ?? 0) - paidPaise, 0)
  return {
    paymentStatus: statusNames[orderPaymentStatus(billedPaise, paidPaise)],
    totalPaid: rupeesOf(paidPaise),
    remaining: rupeesOf(remaining),
    isPaidInFull: billedPaise !== null && remaining === 0,
  }
}

export const OrderPayment = z
  .object({
    _id: shownId('Of the order'),
    orderNumber: shownText('As both sides know it'),
    dealerId: shownId('Who is to deliver'),
    dealerName: shownText('Of the dealer'),
    status: OrderStatus,
    ...shownBill,
    createdAt: shownMoment('When it was ordered'),
    deliveredAt,
    ...shownPaid,
    paymentCount: shownCount('How many payments there were'),
  })
  .meta({ id: 'OrderPayment', description: 'An order with how far it is paid' })

export function orderPaymentOf(order: StoredDealerOrder, dealerName: string): z.output<typeof OrderPayment> {
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

export const OrderTransaction = z
  .object({
    type: z.literal('order'),
    transactionId: shownId('Of the order'),
    dealerId: shownId('Who is to deliver'),
    dealerName: shownText('Of the dealer'),
    orderNumber: shownText('As both sides know it'),
    amount: shownBill.totalAmount,
    status: OrderStatus,
    dueDate: shownBill.dueDate,
    date: shownMoment('When it was ordered'),
    details: z.object({ isUrgent: z.boolean(), deliveredAt, cancelledAt, notes: shownText('May be empty') }),
  })
  .meta({ id: 'OrderTransaction', description: 'An order in the list of what happened with dealers' })

export function orderTransactionOf(order: StoredDealerOrder, dealerName: string): z.output<typeof OrderTransaction> {
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
