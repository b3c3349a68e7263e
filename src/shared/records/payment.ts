// Money taken, and by which means.

import * as z from 'zod'
import { amountPaiseField, idField, instantField, looseTextField } from './fields.ts'

/** The means. Credit is not one: it is what no tender covers. */
export const Tender = z.enum(['cash', 'upi', 'card', 'bank', 'other'])
export type Tender = z.output<typeof Tender>

/** One tender as typed at the counter: cash may be more than is due, the change goes back. */
export const TenderGiven = z.object({
  id: idField,
  tender: Tender,
  givenPaise: amountPaiseField.min(1),
  note: looseTextField(200),
})
export type TenderGiven = z.output<typeof TenderGiven>

export const Payment = z.object({
  id: idField,
  /** The one invoice it pays; null for money on the customer's account. */
  invoiceId: idField.nullable(),
  customerId: idField.nullable(),
  tender: Tender,
  /** What stays; `givenPaise − changePaise`. */
  amountPaise: amountPaiseField,
  givenPaise: amountPaiseField,
  changePaise: amountPaiseField,
  note: z.string(),
  /** Set on payments taken after the sale; the sale's own are on the invoice itself. */
  receiptNumber: z.string().nullable(),
  receivedAt: instantField,
  receivedBy: z.string(),
})
export type Payment = z.output<typeof Payment>

/** A part of a customer's money on account, set against one of his invoices. */
export const Allocation = z.object({ invoiceId: idField, amountPaise: amountPaiseField.min(1) })
export type Allocation = z.output<typeof Allocation>

/** Money handed back, and by which means. */
export const Refund = z.object({
  id: idField,
  tender: Tender,
  amountPaise: amountPaiseField.min(1),
  note: looseTextField(200),
})
export type Refund = z.output<typeof Refund>
