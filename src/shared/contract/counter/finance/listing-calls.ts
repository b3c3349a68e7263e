// What a screen may ask about unpaid invoices that the shop brings to the marketplace.

import * as z from 'zod'
import { dayField, idField, instantField, pageLimitField } from '../../../records/fields.ts'
import { AskedPricing, ineligibilities, ListingFigures, ListingQuote, ListingState } from '../../../records/listing.ts'
import { command, query } from '../../../rpc/contract.ts'

export const QuoteListing = z.object({ invoiceId: idField, pricing: AskedPricing })
export type QuoteListing = z.output<typeof QuoteListing>

/** `id` is made once by the caller; a repeat gives the same listing back. */
export const RequestListing = QuoteListing.extend({
  id: idField,
  /** As it was shown; another one by now is refused as `listing_quote_changed`. */
  quote: ListingQuote,
})
export type RequestListing = z.output<typeof RequestListing>

export const ListingCost = z.object({ costPaise: z.int(), perDayPaise: z.int(), yearlyBps: z.int() })

export const QuotedListing = z.object({ quote: ListingQuote, cost: ListingCost })
export type QuotedListing = z.output<typeof QuotedListing>

const ListedInvoice = z.object({
  id: idField,
  number: z.string(),
  buyerName: z.string(),
  issuedOn: dayField,
  dueOn: dayField,
  totalPaise: z.int(),
  duePaise: z.int(),
})
export type ListedInvoice = z.output<typeof ListedInvoice>

export const ListingStep = z.object({
  step: z.int(),
  at: instantField,
  state: ListingState,
  reason: z.string(),
  figures: ListingFigures,
})
export type ListingStep = z.output<typeof ListingStep>

export const ListingView = z.object({
  id: idField,
  invoice: ListedInvoice,
  requestedAt: instantField,
  requestedBy: z.string(),
  pricing: AskedPricing,
  quote: ListingQuote,
  cost: ListingCost,
  /** The request has left this counter. */
  isSent: z.boolean(),
  withdrawalAskedAt: instantField.nullable(),
  /** How it stands; null: the server has not answered yet. */
  standing: ListingStep.nullable(),
})
export type ListingView = z.output<typeof ListingView>

export const FindListings = z.object({
  state: z.enum(['all', 'going_on', 'ended']).default('all'),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(100),
})
export type FindListings = z.output<typeof FindListings>

/** Of all listings that were settled. */
export const ListingCosts = z.object({
  count: z.int(),
  settledPaise: z.int(),
  reservePaidPaise: z.int(),
  discountPaise: z.int(),
  feePaise: z.int(),
  feeGstPaise: z.int(),
  /** For days after the due day, out of the reserve. */
  latePaise: z.int(),
})
export type ListingCosts = z.output<typeof ListingCosts>

/** With what the usual terms would bring today. */
export const EligibleInvoice = z.object({ id: idField, invoice: ListedInvoice, quote: ListingQuote, cost: ListingCost })
export type EligibleInvoice = z.output<typeof EligibleInvoice>

/** For the buyer to open on his phone. */
export const BuyerLink = z.object({
  url: z.string(),
  expiresAt: instantField,
  /** The last two digits of the phone to which his code is sent. */
  phoneEnd: z.string(),
  /** The address as an SVG picture. */
  qr: z.string(),
})
export type BuyerLink = z.output<typeof BuyerLink>

const Page = z.object({
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(100),
})

export const listingCalls = {
  /** What it brings and costs if it is funded today. Refuses `listing_unfit` with the reasons. */
  quote: query(QuoteListing, QuotedListing),
  /** Asks the marketplace: the request waits here until it is sent and answered. Refuses `listing_unfit`, `listing_quote_changed`. */
  request: command(RequestListing, ListingView),
  /** Asks to have it back. Refuses `listing_ended` where it is funded or over. */
  withdraw: command(z.object({ id: idField, listingId: idField }), ListingView),
  /** Asks the server. Refuses `listing_answered`, `listing_phone_missing`, `listing_phone_own`. */
  buyerLink: query(z.object({ id: idField }), BuyerLink),
  find: query(FindListings, z.object({ rows: z.array(ListingView), total: z.int(), costs: ListingCosts })),
  get: query(z.object({ id: idField }), ListingView.extend({ steps: z.array(ListingStep) })),
  /** Of one invoice, the newest first; and why it may not be offered now: nothing where it may. */
  ofInvoice: query(
    z.object({ invoiceId: idField }),
    z.object({ listings: z.array(ListingView), ineligibilities: z.array(z.enum(ineligibilities)) }),
  ),
  /** Invoices that could be offered today, the soonest due first. */
  eligible: query(Page, z.object({ rows: z.array(EligibleInvoice), total: z.int(), duePaise: z.int() })),
}
