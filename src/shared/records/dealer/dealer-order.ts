// What the shop asked a dealer for. Posted and final; a receipt or a cancellation settles it.

import * as z from 'zod'
import { dayField, idField, instantField, looseTextField, quantityField, stateCodeField } from '../fields.ts'
import { Address } from '../shop.ts'

export const DealerOrderLine = z.object({
  lineNumber: z.int().min(1),
  itemId: idField,
  code: z.string().nullable(),
  dealerCode: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  quantityThousandths: quantityField,
  /** The dealer's price when it was ordered, per unit before tax. */
  pricePaise: z.int().nullable(),
})
export type DealerOrderLine = z.output<typeof DealerOrderLine>

/** The dealer as the order names him. */
export const OrderedFrom = z.object({
  dealerId: idField,
  name: z.string(),
  contactPerson: z.string(),
  phone: z.string().nullable(),
  email: z.string(),
  address: Address,
  gstin: z.string().nullable(),
  stateCode: stateCodeField.nullable(),
})
export type OrderedFrom = z.output<typeof OrderedFrom>

/** What a phone said of its order: its own number, and where it keeps the paper (decision 36). */
export const PhoneDealerOrder = z.object({
  /** Of the paper the dealer has; one of a kind within the shop. */
  number: z.string(),
  note: z.string(),
  pdfUrl: z.string(),
})
export type PhoneDealerOrder = z.output<typeof PhoneDealerOrder>

export const DealerOrder = z.object({
  id: idField,
  number: z.string(),
  counterId: idField,
  series: z.string(),
  financialYear: z.string(),
  serial: z.int().min(1),
  shopVersion: z.int().min(1),
  orderedAt: instantField,
  orderedOn: dayField,
  orderedBy: z.string(),
  dealer: OrderedFrom,
  lines: z.array(DealerOrderLine).min(1).max(1000),
  isUrgent: z.boolean(),
  wantedOn: dayField.nullable(),
  /** How and where to deliver. */
  instructions: looseTextField(500),
  note: looseTextField(500),
  phone: PhoneDealerOrder.optional(),
})
export type DealerOrder = z.output<typeof DealerOrder>

/** Pending until goods come or it is cancelled; both ends are final, unless the receipt itself is reversed. */
export const DealerOrderStatus = z.enum(['pending', 'delivered', 'cancelled'])
export type DealerOrderStatus = z.output<typeof DealerOrderStatus>

/** What has been paid against the order's bills. */
export const OrderPaymentStatus = z.enum(['no_bill', 'pending', 'partial', 'paid'])
export type OrderPaymentStatus = z.output<typeof OrderPaymentStatus>

export const DealerOrderSummary = z.object({
  id: idField,
  number: z.string(),
  dealerId: idField,
  dealerName: z.string(),
  orderedAt: instantField,
  wantedOn: dayField.nullable(),
  isUrgent: z.boolean(),
  lineCount: z.int(),
  status: DealerOrderStatus,
  /** When it was delivered or cancelled. */
  settledAt: instantField.nullable(),
  /** Null until the dealer's bill is here. */
  billedPaise: z.int().nullable(),
  paidPaise: z.int(),
  dueOn: dayField.nullable(),
  paymentStatus: OrderPaymentStatus,
})
export type DealerOrderSummary = z.output<typeof DealerOrderSummary>
