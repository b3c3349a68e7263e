// One engine for every price of an unpaid invoice (domain.md 1.3, F1 to F5): given up flat, by a yearly rate that is named,
// or by an auction of it. Investors pay the price and are owed the advance; the rest of the face is the seller's reserve.

import { type Day, dayInIndia, daysBetween, type Instant } from '../../kernel/calendar.ts'
import { mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'
import { flatTarget } from './flat-target.ts'
import { feeOf, priceAdvance } from './price-advance.ts'

/** A flat part of the face is given up, whenever it is due; investors are owed all of it. */
export interface FlatPricing {
  readonly mode: 'flat'
  readonly discountBps: number
  /** What investors bring together. */
  readonly targetPaise: Paise
}

/** An advance on the face, at a yearly rate that the seller names. */
export interface RatePricing {
  readonly mode: 'rate'
  readonly advanceBps: number
  readonly rateBps: number
}

/** The same, where investors bid the rate down. */
export interface AuctionPricing {
  readonly mode: 'auction'
  readonly advanceBps: number
  /** No bid above it. */
  readonly maxRateBps: number
  /** Late bids may move it. */
  readonly closesAt: Instant
  /** Bids for less than the advance are taken too; else all of their money goes back. */
  readonly takesPart: boolean
}

export type Pricing = FlatPricing | RatePricing | AuctionPricing
export type PricingMode = Pricing['mode']

export interface PricedInvoice {
  /** What investors pay; of an auction the least that the seller gets for all of it. */
  readonly pricePaise: Paise
  /** What they are owed when it is due. */
  readonly owedPaise: Paise
  readonly discountPaise: Paise
  /** The seller's, out of what the buyer pays beyond that. */
  readonly reservePaise: Paise
  readonly feePaise: Paise
  readonly feeGstPaise: Paise
  /** What reaches the seller when it is funded. */
  readonly settlementPaise: Paise
  /** From the day of funding to the day on which it is due. */
  readonly days: number
}

export interface InvoiceTerms {
  /** What the buyer still has to pay. */
  readonly facePaise: Paise
  readonly pricing: Pricing
  /** Of what investors are owed. */
  readonly feeBps: number
  /** Not counted. An auction is reckoned from the day on which it was to close. */
  readonly fundedOn: Day
  /** Counted. */
  readonly dueOn: Day
}

/** The day from which discount is reckoned when money comes today. */
export function pricingDay(pricing: Pricing, today: Day): Day {
  return pricing.mode === 'auction' ? dayInIndia(Date.parse(pricing.closesAt)) : today
}

/** The same wherever it is shown, offered or settled. */
export function priceInvoice({ dueOn, facePaise, feeBps, fundedOn, pricing }: InvoiceTerms): PricedInvoice {
  if (pricing.mode === 'flat') {
    const { targetPaise: pricePaise } = pricing
    const fee = feeOf(facePaise, feeBps)
    return {
      ...{ pricePaise, owedPaise: facePaise, discountPaise: facePaise - pricePaise, reservePaise: 0, ...fee },
      settlementPaise: pricePaise - fee.feePaise - fee.feeGstPaise,
      days: daysBetween(fundedOn, dueOn),
    }
  }
  const rateBps = pricing.mode === 'rate' ? pricing.rateBps : pricing.maxRateBps
  const from = pricing.mode === 'auction' ? pricingDay(pricing, fundedOn) : fundedOn
  const { advanceBps } = pricing
  const { advancePaise: owedPaise, ...price } = priceAdvance({
    ...{ facePaise, advanceBps, rateBps, feeBps },
    ...{ fundedOn: from, dueOn },
  })
  return { ...price, owedPaise }
}

/** The pricing of an invoice of which less is left to pay: a flat target shrinks with it. */
export function pricingOfLess(pricing: Pricing, fromPaise: Paise, toPaise: Paise): Pricing {
  if (pricing.mode !== 'flat') return pricing
  const targetPaise = Math.max(1, mulDivRoundHalfUp(pricing.targetPaise, toPaise, fromPaise))
  return { ...pricing, targetPaise: Math.min(targetPaise, toPaise) }
}

/** Where only a discount was said. */
export function flatPricing(facePaise: Paise, discountBps: number, targetPaise?: Paise): FlatPricing {
  return { mode: 'flat', discountBps, targetPaise: targetPaise ?? flatTarget(facePaise, discountBps) }
}
