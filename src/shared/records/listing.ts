// An unpaid invoice that a shop brings to the marketplace: what its counter asks for, and what the server answers.

import * as z from 'zod'
import { amountPaiseField, dayField, idField, rateBpsField } from './fields.ts'

/** Yearly rates above this are refused as typed by mistake. */
export const maxYearlyRateBps = 6_000
const yearlyRateField = rateBpsField.min(1).max(maxYearlyRateBps)
/** Of the face; the rest is the reserve. */
const advanceField = rateBpsField.min(1_000)

/** What a shop may ask for. How long an auction is open is said in hours: they begin when the server lists it. */
export const AskedPricing = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('rate'), advanceBps: advanceField, rateBps: yearlyRateField }),
  z.object({
    mode: z.literal('auction'),
    advanceBps: advanceField,
    maxRateBps: yearlyRateField,
    openHours: z
      .int()
      .min(1)
      .max(14 * 24),
    /** Bids for less than the advance are taken too. */
    takesPart: z.boolean(),
  }),
])
export type AskedPricing = z.output<typeof AskedPricing>

/** What it was said to bring and to cost, as if all of it were funded on the day of the quote; of an auction at its highest rate. */
export const ListingQuote = z.object({
  quotedOn: dayField,
  dueOn: dayField,
  /** From the day of the quote to the day on which it is due. */
  days: z.int().min(1),
  /** What the buyer still owes: all of it is offered. */
  facePaise: amountPaiseField.min(1),
  /** What investors are owed of it. */
  advancePaise: amountPaiseField,
  discountPaise: amountPaiseField,
  /** Of the advance. */
  feeBps: rateBpsField,
  feePaise: amountPaiseField,
  feeGstPaise: amountPaiseField,
  /** What arrives when it is funded. */
  settlementPaise: amountPaiseField.min(1),
  /** What comes later, out of what the buyer pays. */
  reservePaise: amountPaiseField,
})
export type ListingQuote = z.output<typeof ListingQuote>

/** A request: nothing is offered until the server has answered. Its entry has the same id. */
export const Listing = z.object({
  id: idField,
  invoiceId: idField,
  pricing: AskedPricing,
  /** What the person who asked consented to. */
  quote: ListingQuote,
})
export type Listing = z.output<typeof Listing>

/** Also a request: it may be too late. */
export const ListingWithdrawal = z.object({ listingId: idField, invoiceId: idField })
export type ListingWithdrawal = z.output<typeof ListingWithdrawal>

/** Where an invoice stands on the marketplace, as the shop is told. */
export const ListingState = z.enum([
  'refused',
  /** Until its own account is there and verified. */
  'waiting_shop',
  'waiting_buyer',
  'under_review',
  'open',
  'settled',
  'overdue',
  'disputed',
  'repaid',
  'defaulted',
  'written_off',
  'withdrawn',
  'declined',
  'expired',
  'refunded',
])
export type ListingState = z.output<typeof ListingState>

/** Why an invoice may not be offered at all. In the order in which a person should hear of them. */
export const ineligibilities = [
  'shop_unregistered',
  'not_tax_invoice',
  'buyer_unregistered',
  'same_owner',
  'void',
  'paid',
  'dated_ahead',
  'due_passed',
  'due_too_soon',
  'listed',
] as const
export type Ineligibility = (typeof ineligibilities)[number]

/** Why the marketplace refused an invoice, or ended its offer. Every screen has words for each. */
export const listingReasons = [
  ...ineligibilities,
  /** Less is owed on it by now than was offered. */
  'face_fell',
  /** It would bring less by now than was consented to. */
  'terms_changed',
  'account_missing',
  'kyc_missing',
  'kyc_rejected',
  /** Too little is owed on it. */
  'too_small',
  /** The marketplace has one of this number, or with the same content. */
  'duplicate',
  'limit_reached',
  'buyer_declined',
  'not_funded',
  'taken_back',
  'paid_at_counter',
  /** What its buyer says of a bill that was funded. */
  'dispute_goods_missing',
  'dispute_goods_bad',
  'dispute_amount_wrong',
  'dispute_not_ordered',
  'dispute_paid_already',
  'dispute_other',
  /** He was not right; he was. */
  'dispute_dismissed',
  'dispute_upheld',
  'unfit',
] as const
export type ListingReason = (typeof listingReasons)[number]

/** Of all money so far. */
export const ListingFigures = z.object({
  facePaise: amountPaiseField,
  /** What investors are owed when it is due. */
  advancePaise: amountPaiseField,
  /** What they have to bring together for it. */
  targetPaise: amountPaiseField,
  fundedPaise: amountPaiseField,
  /** What reached the shop's wallet, less the fee and the GST on it. */
  settledPaise: amountPaiseField,
  feePaise: amountPaiseField,
  feeGstPaise: amountPaiseField,
  /** From the buyer. */
  receivedPaise: amountPaiseField,
  /** What reached the shop's wallet after that. */
  reservePaidPaise: amountPaiseField,
})
export type ListingFigures = z.output<typeof ListingFigures>

/** The server's word. The highest step of a listing is how it stands, in whatever order they come. */
export const ListingMove = z.object({
  listingId: idField,
  invoiceId: idField,
  step: z.int().min(1).max(1_000_000),
  state: ListingState,
  /** Why, where it is refused or ended; else empty. A code. */
  reason: z.string().max(60),
  ...ListingFigures.shape,
})
export type ListingMove = z.output<typeof ListingMove>

export const listingBodies = {
  'listing.requested': z.object({ listing: Listing }),
  'listing.withdrawn': ListingWithdrawal,
  'listing.moved': ListingMove,
} as const
