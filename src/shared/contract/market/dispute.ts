// A buyer's dispute of an invoice that was funded, as its parties read it, and what is said and decided of it.

import * as z from 'zod'
import { disputeCauses, disputeOutcomes } from '../../domain/finance/dispute.ts'
import { instantField, textField } from '../../records/fields.ts'

export const DisputeCauseField = z.enum(disputeCauses)

export const MarketDispute = z.object({
  cause: DisputeCauseField,
  /** The buyer's own. Empty: they are not for the reader. */
  words: z.string(),
  at: instantField,
  outcome: z.enum(disputeOutcomes),
  /** What the platform said when it decided; empty: it has not. */
  why: z.string(),
  decidedAt: instantField.nullable(),
})
export type MarketDispute = z.output<typeof MarketDispute>

export const DisputeInvoice = z.object({ cause: DisputeCauseField, words: textField(1_000) })
export type DisputeInvoice = z.output<typeof DisputeInvoice>
