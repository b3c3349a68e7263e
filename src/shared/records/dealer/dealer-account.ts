// A dealer's account: every fact that touches it, in the order of posting.

import * as z from 'zod'
import { dayField, idField, instantField } from '../fields.ts'
import { Tender } from '../payment.ts'

export const DealerAccountKind = z.enum([
  'opening',
  'opening_reversal',
  'order',
  'cancellation',
  'receipt',
  'receipt_reversal',
  'return',
  'return_reversal',
  'payment',
  'payment_reversal',
])
export type DealerAccountKind = z.output<typeof DealerAccountKind>

export const DealerAccountLine = z.object({
  /** Id of the order, receipt, return, payment or reversal itself. */
  id: idField,
  kind: DealerAccountKind,
  dealerId: idField,
  dealerName: z.string(),
  orderId: idField.nullable(),
  orderNumber: z.string().nullable(),
  /** Number of the order, of the dealer's bill or of the debit note; empty when there is none. */
  reference: z.string(),
  /** The day on the paper: ordered, billed, paid. */
  happenedOn: dayField,
  dueOn: dayField.nullable(),
  tender: Tender.nullable(),
  /** What it adds to the payable: bills above zero, payments and goods sent back below. */
  amountPaise: z.int(),
  taxPaise: z.int(),
  note: z.string(),
  /** Whether a proof is kept with it. */
  hasProof: z.boolean(),
  /** Undone by a later line. */
  isReversed: z.boolean(),
  at: instantField,
  by: z.string(),
})
export type DealerAccountLine = z.output<typeof DealerAccountLine>

/** What is still to pay, by the age of the bills it stands on; and how much of it is past its due day. */
export const Ageing = z.object({
  to30Paise: z.int(),
  to60Paise: z.int(),
  to90Paise: z.int(),
  over90Paise: z.int(),
  overduePaise: z.int(),
})
export type Ageing = z.output<typeof Ageing>
