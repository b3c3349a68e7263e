// What an unpaid invoice is worth today (domain.md 1.3, F1 to F5): investors pay the price and are owed the advance; the
// rest of the face is the seller's reserve.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import { mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'

/** Actual/365 Fixed, in basis points: leap years too. */
const bpsDaysOfYear = 3_650_000
const wholeBps = 10_000
/** On the platform's fee, which is a service (SAC 9971). */
const gstPercent = 18

export interface AdvanceTerms {
  /** What the buyer still has to pay. */
  readonly facePaise: Paise
  readonly advanceBps: number
  /** Yearly, simple. */
  readonly rateBps: number
  /** Of the advance. */
  readonly feeBps: number
  /** Not counted. */
  readonly fundedOn: Day
  /** Counted. */
  readonly dueOn: Day
}

export interface AdvancePrice {
  readonly days: number
  /** What investors are owed when the invoice is due. */
  readonly advancePaise: Paise
  readonly discountPaise: Paise
  /** What they pay for it. */
  readonly pricePaise: Paise
  readonly reservePaise: Paise
  readonly feePaise: Paise
  readonly feeGstPaise: Paise
  /** What reaches the seller when it is funded. */
  readonly settlementPaise: Paise
}

/** Rates are taken as given; the days must be in order. */
export function priceAdvance(terms: AdvanceTerms): AdvancePrice {
  const days = daysBetween(terms.fundedOn, terms.dueOn)
  const advancePaise = mulDivRoundHalfUp(terms.facePaise, terms.advanceBps, wholeBps)
  const discountPaise = discountOf(advancePaise, terms.rateBps, days)
  const pricePaise = advancePaise - discountPaise
  const { feeGstPaise, feePaise } = feeOf(advancePaise, terms.feeBps)
  return {
    days,
    advancePaise,
    discountPaise,
    pricePaise,
    reservePaise: terms.facePaise - advancePaise,
    feePaise,
    feeGstPaise,
    settlementPaise: pricePaise - feePaise - feeGstPaise,
  }
}

/** Simple interest on so much for so many days (F4; F11 for days late). */
export function discountOf(amountPaise: Paise, rateBps: number, days: number): Paise {
  return mulDivRoundHalfUp(amountPaise, rateBps * days, bpsDaysOfYear)
}

/** What the platform takes when it is settled, and the GST on that (F5). */
export function feeOf(advancePaise: Paise, feeBps: number): { readonly feePaise: Paise; readonly feeGstPaise: Paise } {
  const feePaise = mulDivRoundHalfUp(advancePaise, feeBps, wholeBps)
  return { feePaise, feeGstPaise: mulDivRoundHalfUp(feePaise, gstPercent, 100) }
}
