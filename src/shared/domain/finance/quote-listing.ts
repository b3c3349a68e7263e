// What an unpaid invoice would bring and cost if it were funded today: the quote that a person consents to, and that the
// server holds itself to.

import type { Day } from '../../kernel/calendar.ts'
import { mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'
import type { AskedPricing, ListingQuote } from '../../records/listing.ts'
import { priceAdvance } from './price-advance.ts'

/** What a shop is shown first. */
export const usualAsk: AskedPricing = { mode: 'rate', advanceBps: 9_000, rateBps: 1_500 }
export const usualOpenHours = 24

export interface QuotedTerms {
  readonly facePaise: Paise
  readonly dueOn: Day
  readonly today: Day
  /** Of the advance. */
  readonly feeBps: number
}

/** Discount is reckoned from today, also of an auction: each day until it closes makes it less. The due day is after today. */
export function quoteListing(pricing: AskedPricing, { dueOn, facePaise, feeBps, today }: QuotedTerms): ListingQuote {
  const rateBps = pricing.mode === 'rate' ? pricing.rateBps : pricing.maxRateBps
  const { advanceBps } = pricing
  const price = priceAdvance({ facePaise, advanceBps, rateBps, feeBps, fundedOn: today, dueOn })
  const { advancePaise, days, discountPaise, feeGstPaise, feePaise, reservePaise, settlementPaise } = price
  return {
    ...{ quotedOn: today, dueOn, days, facePaise, advancePaise, discountPaise },
    ...{ feeBps, feePaise, feeGstPaise, settlementPaise, reservePaise },
  }
}

export interface ListingCost {
  readonly costPaise: Paise
  readonly perDayPaise: Paise
  /** On what arrives, simple, Actual/365: the fee and its GST are in it. */
  readonly yearlyBps: number
}

/** Rupees first, a day, and as a yearly rate beside. */
export function costOf({ days, discountPaise, feeGstPaise, feePaise, settlementPaise }: ListingQuote): ListingCost {
  const costPaise = discountPaise + feePaise + feeGstPaise
  return {
    costPaise,
    perDayPaise: mulDivRoundHalfUp(costPaise, 1, days),
    yearlyBps: mulDivRoundHalfUp(costPaise, 3_650_000, settlementPaise * days),
  }
}

/** Whether what it would bring now is at least what was consented to. */
export function keepsQuote(consented: ListingQuote, now: ListingQuote): boolean {
  return now.facePaise === consented.facePaise && now.settlementPaise >= consented.settlementPaise
}
