// What is on offer: rows of the marketplace, one of them with all that an investor may know, and putting money in.

import * as z from 'zod'
import { amountPaiseField, dayField, instantField } from '../../records/fields.ts'
import { MarketDispute } from './dispute.ts'
import {
  FinancedStateField,
  MarketDocument,
  marketIdField,
  marketInvoiceFields,
  pricingModes,
  RiskCategoryField,
} from './market-fields.ts'

export const ListingRow = z.object({
  ...marketInvoiceFields,
  mode: z.enum(pricingModes),
  /** What investors bring together. */
  targetPaise: amountPaiseField,
  /** What they are owed together when it is due. */
  owedPaise: amountPaiseField,
  fundedPaise: amountPaiseField,
  /** Simple, of the target, from today to the day it is due; null: it is due today or was. */
  yearlyRateBps: z.int().nullable(),
  /** Of an auction. */
  closesAt: instantField.nullable(),
  riskScore: z.int().min(0).max(100),
  riskCategory: RiskCategoryField,
  listedAt: instantField.nullable(),
  /** Money can be put in. */
  isOpen: z.boolean(),
})
export type ListingRow = z.output<typeof ListingRow>

export const listingSorts = ['newest', 'due', 'amount', 'safety'] as const
export type ListingSort = (typeof listingSorts)[number]

export const maxListingPage = 500

/** `after`: the id of the last row of the page before. */
export const FindListings = z.object({
  minPaise: z.coerce.number().int().min(0).optional(),
  maxPaise: z.coerce.number().int().min(0).optional(),
  maxDays: z.coerce.number().int().min(0).max(10_000).optional(),
  minScore: z.coerce.number().int().min(0).max(100).optional(),
  sort: z.enum(listingSorts).default('newest'),
  after: marketIdField.optional(),
  limit: z.coerce.number().int().min(1).max(maxListingPage).default(50),
})
export type FindListings = z.output<typeof FindListings>

/** `next`: what to ask behind; null: these are the last. */
export const ListingPage = z.object({ rows: z.array(ListingRow), next: marketIdField.nullable() })
export type ListingPage = z.output<typeof ListingPage>

/** Rows of these ids, in any state; what the caller may not see any more is not among them. */
export const ListingsOf = z.object({ ids: z.array(marketIdField).min(1).max(200) })
export const ListingRows = z.object({ rows: z.array(ListingRow) })

/** What a seller and a buyer did together so far. */
export const PairHistory = z.object({
  count: z.int().min(0),
  repaidCount: z.int().min(0),
  lateCount: z.int().min(0),
  defaultedCount: z.int().min(0),
  repaidPaise: amountPaiseField,
  firstOn: dayField.nullable(),
})
export type PairHistory = z.output<typeof PairHistory>

/** An auction as it stands: of others no more than what wins. */
export const AuctionBook = z.object({
  maxRateBps: z.int(),
  /** From the day on which it was to close to the day on which it is due. */
  days: z.int(),
  bidCount: z.int().min(0),
  /** Of the advance. */
  coveredPaise: amountPaiseField,
  /** The lowest rate that stands; null: nobody bids. */
  bestBps: z.int().nullable(),
  /** A bid wins something below it; null: any does. */
  barBps: z.int().nullable(),
  /** The reader's own that stands. */
  own: z
    .object({
      askedBps: z.int(),
      limitBps: z.int(),
      slicePaise: amountPaiseField,
      heldPaise: amountPaiseField,
      /** What of it would win now. */
      winsPaise: amountPaiseField,
    })
    .nullable(),
})
export type AuctionBook = z.output<typeof AuctionBook>

/** `heldPaise`: the price at the lowest rate, as it was shown; another is refused. */
export const BidForListing = z.object({
  slicePaise: amountPaiseField.min(1),
  rateBps: z.int().min(0).max(10_000),
  /** Down to which it goes by itself. */
  limitBps: z.int().min(0).max(10_000),
  heldPaise: amountPaiseField,
})

export const BidAnswer = z.object({ auction: AuctionBook, walletPaise: amountPaiseField })
export type BidAnswer = z.output<typeof BidAnswer>

export const ListingDetails = ListingRow.extend({
  /** Null: it is not auctioned. */
  auction: AuctionBook.nullable(),
  description: z.string(),
  riskFactors: z.array(z.object({ factor: z.string(), weight: z.int(), score: z.int() })),
  /** What is odd about it. */
  flags: z.array(z.object({ type: z.string(), severity: z.enum(['low', 'medium', 'high']), message: z.string() })),
  buyerConfirmedAt: instantField.nullable(),
  documents: z.array(MarketDocument),
  /** In the order in which they were taken; whose the others are nobody is told. */
  parts: z.array(z.object({ paidPaise: amountPaiseField, fundedAt: instantField, isOwn: z.boolean() })),
  steps: z.array(z.object({ state: FinancedStateField, at: instantField })),
  pair: PairHistory,
  /** The last; null: there was none. */
  dispute: MarketDispute.nullable(),
})
export type ListingDetails = z.output<typeof ListingDetails>

/** `expectedPaise`: what the investor was shown to get back for it; another price is refused. */
export const FundListing = z.object({
  amountPaise: amountPaiseField.min(1),
  expectedPaise: amountPaiseField,
})
export type FundListing = z.output<typeof FundListing>

export const FundedListing = z.object({
  listing: ListingRow,
  paidPaise: amountPaiseField,
  expectedPaise: amountPaiseField,
  walletPaise: amountPaiseField,
})
export type FundedListing = z.output<typeof FundedListing>
