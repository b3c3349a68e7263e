// What the platform's admins decide, each with why, and what was decided before.

import * as z from 'zod'
import { amountPaiseField, instantField, textField } from '../../records/fields.ts'
import { KycPaper, MarketAccount } from './account.ts'
import { MarketDispute } from './dispute.ts'
import { FinancedStateField, marketIdField, marketInvoiceFields } from './market-fields.ts'

export const whyField = textField(1_000)

export const KycCase = MarketAccount.extend({
  gstNumber: z.string(),
  panNumber: z.string(),
  phone: z.string(),
  papers: z.array(KycPaper),
})
export type KycCase = z.output<typeof KycCase>

export const HeldInvoice = z.object({
  ...marketInvoiceFields,
  riskScore: z.int(),
  flags: z.array(z.object({ type: z.string(), severity: z.enum(['low', 'medium', 'high']), message: z.string() })),
})
export type HeldInvoice = z.output<typeof HeldInvoice>

export const SuspenseItem = z.object({
  /** The bank's own reference. */
  reference: z.string(),
  invoiceNumber: z.string(),
  amountPaise: amountPaiseField,
  paidAt: instantField,
  toldAt: instantField,
  /** Those that wait for money, whose number or amount is that of the payment. */
  candidates: z.array(z.object(marketInvoiceFields)),
})
export type SuspenseItem = z.output<typeof SuspenseItem>

export const LateInvoice = z.object({
  ...marketInvoiceFields,
  receivedPaise: amountPaiseField,
  daysLate: z.int().min(0),
  investorCount: z.int().min(0),
})
export type LateInvoice = z.output<typeof LateInvoice>

export const DisputedInvoice = z.object({
  ...marketInvoiceFields,
  receivedPaise: amountPaiseField,
  investorCount: z.int().min(0),
  dispute: MarketDispute,
  /** Where the buyer is right: what the seller gives back to investors, and what the buyer gets back. */
  fromSellerPaise: amountPaiseField,
  toBuyerPaise: amountPaiseField,
})
export type DisputedInvoice = z.output<typeof DisputedInvoice>

export const decisions = [
  'kyc_verified',
  'kyc_rejected',
  'hold_released',
  'hold_cancelled',
  'suspense_matched',
  'suspense_returned',
  'default_declared',
  'recovery_noted',
  'dispute_resumed',
  'dispute_refunded',
  'written_off',
  'announced',
] as const
export type DecisionKind = (typeof decisions)[number]

export const MarketDecision = z.object({
  id: marketIdField,
  decision: z.enum(decisions),
  /** What it was about, as a person knows it: an address, an invoice's number, a bank's reference. */
  subject: z.string(),
  byName: z.string(),
  why: z.string(),
  at: instantField,
})
export type MarketDecision = z.output<typeof MarketDecision>

export const BackOffice = z.object({
  kyc: z.array(KycCase),
  holds: z.array(HeldInvoice),
  suspense: z.array(SuspenseItem),
  disputes: z.array(DisputedInvoice),
  late: z.array(LateInvoice),
  decisions: z.array(MarketDecision),
  /** Of everything that ever moved; empty: all of it agrees. */
  differences: z.array(z.object({ check: z.string(), id: z.string(), paise: z.int() })),
})
export type BackOffice = z.output<typeof BackOffice>

/** Something that everybody on the marketplace is told. */
export const Announce = z.object({ message: textField(500).min(1), why: whyField })
export const DecideKyc = z.object({ isVerified: z.boolean(), why: whyField })
export const DecideHold = z.object({ isReleased: z.boolean(), why: whyField })
/** `invoiceId` null: the money goes back to where it came from. */
export const DecideSuspense = z.object({ invoiceId: marketIdField.nullable(), why: whyField })
/** `isDeclared`: it is taken for lost before the days of grace are over; else only what was done is written down. */
export const DecideLate = z.object({ isDeclared: z.boolean(), why: whyField })
/** `isRefunded`: the buyer is right, and the seller gives the investors' money back; else it goes on as it was. */
export const DecideDispute = z.object({ isRefunded: z.boolean(), why: whyField })
export const WriteOff = z.object({ why: whyField })
export const Decided = z.object({ decision: MarketDecision, state: FinancedStateField.nullable() })
export type Decided = z.output<typeof Decided>
