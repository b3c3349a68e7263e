// Money paid to a dealer, against an order or on account.

import * as z from 'zod'
import { amountPaiseField, dayField, idField, instantField, looseTextField } from '../fields.ts'
import { Tender } from '../payment.ts'

/** A picture or PDF that proves a payment. The file lies beside the ledger under its hash. */
export const Proof = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  name: looseTextField(120),
  sizeBytes: z.int().min(1),
})
export type Proof = z.output<typeof Proof>

export const DealerPayment = z.object({
  id: idField,
  dealerId: idField,
  dealerName: z.string(),
  orderId: idField.nullable(),
  orderNumber: z.string().nullable(),
  tender: Tender,
  amountPaise: amountPaiseField.min(1),
  paidOn: dayField,
  note: looseTextField(200),
  proof: Proof.nullable(),
  /** Where a phone keeps the proof. */
  proofUrl: z.string().optional(),
  paidAt: instantField,
  paidBy: z.string(),
})
export type DealerPayment = z.output<typeof DealerPayment>
