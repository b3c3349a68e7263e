// What is odd about an invoice that is offered (protocols/financing-realtime, section 8; domain.md 1.4). A flag never
// refuses: one of high severity keeps the invoice from being listed by itself.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'

export type FraudSeverity = 'low' | 'medium' | 'high'

export interface FraudFlag {
  readonly type:
    | 'similar_number'
    | 'similar_content'
    | 'other_seller'
    | 'circular_trading'
    | 'paper_mismatch'
    | 'amount_anomaly'
    | 'rapid_creation'
    | 'seller_history'
    | 'pattern'
    | 'buyer_authenticity'
  readonly severity: FraudSeverity
  readonly message: string
}

export interface OfferFacts {
  readonly amountPaise: Paise
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly today: Day
  /** What else is on offer, or was financed. */
  readonly lookalikes: {
    /** Of the same seller, its number written otherwise. */
    readonly numberCount: number
    /** Of one seller, buyer, amount and date under another number. */
    readonly contentCount: number
    /** Of one buyer, amount and date, from other sellers. */
    readonly otherSellerCount: number
  }
  readonly circle: TradeCircle
  /** Of the seller's invoices that were confirmed, listed, funded or repaid. */
  readonly earlier: {
    readonly count: number
    readonly averagePaise: number
    readonly minPaise: Paise
    readonly maxPaise: Paise
  }
  /** This one included. */
  readonly madeInHour: number
  readonly madeInDay: number
  /** Of the seller's invoices that came to an end, and those of them that were repaid. */
  readonly ended: { readonly count: number; readonly goodCount: number }
}

/** What the seller's buyer did lately. */
export interface TradeCircle {
  /** Offered by him, the seller being the buyer, in half a year. */
  readonly soldBackCount: number
  /** Those of them that come to as much as this one. */
  readonly sameAmountCount: number
  /** Who offer invoices to him, while he has been a buyer here for less than a month; else 0. */
  readonly sellersOfNewBuyer: number
}

const points: Readonly<Record<FraudSeverity, number>> = { high: 30, medium: 15, low: 5 }

export function fraudFlags(facts: OfferFacts): FraudFlag[] {
  return [...lookalikes(facts), circle(facts), amount(facts), rapid(facts), history(facts), pattern(facts)].filter(
    flag => flag !== undefined,
  )
}

/** 100: nothing is odd. */
export function fraudScore(flags: readonly FraudFlag[]): number {
  return Math.max(
    0,
    flags.reduce((score, { severity }) => score - points[severity], 100),
  )
}

export const isHeld = (flags: readonly FraudFlag[]): boolean => flags.some(({ severity }) => severity === 'high')

function lookalikes({ lookalikes: { contentCount, numberCount, otherSellerCount } }: OfferFacts): FraudFlag[] {
  return [
    numberCount > 0 &&
      flag('similar_number', 'high', 'Its number, written a little otherwise, is on offer or financed.'),
    contentCount > 0 &&
      flag('similar_content', 'medium', 'The same buyer, amount and date stand under another number.'),
    otherSellerCount > 0 &&
      flag('other_seller', 'medium', 'Another seller offers the same amount to the same buyer on the same date.'),
  ].filter(found => found !== false)
}

function circle({ circle: { sameAmountCount, sellersOfNewBuyer, soldBackCount } }: OfferFacts): FraudFlag | undefined {
  if (sameAmountCount > 0)
    return flag('circular_trading', 'high', 'Its buyer sells to its seller, and for the same amount.')
  if (soldBackCount > 0) return flag('circular_trading', 'medium', 'Its buyer sells to its seller too.')
  if (sellersOfNewBuyer >= 5)
    return flag('circular_trading', 'medium', 'Many sellers offer invoices to this buyer, who is new.')
  return undefined
}

function amount({ amountPaise, earlier }: OfferFacts): FraudFlag | undefined {
  if (earlier.count === 0) return undefined
  if (amountPaise > 5 * earlier.averagePaise || amountPaise > 2 * earlier.maxPaise)
    return flag('amount_anomaly', 'high', 'Far more than this seller’s invoices so far.')
  if (amountPaise * 10 < earlier.averagePaise && amountPaise * 2 < earlier.minPaise)
    return flag('amount_anomaly', 'medium', 'Far less than this seller’s invoices so far.')
  return undefined
}

function rapid({ madeInHour, madeInDay }: OfferFacts): FraudFlag | undefined {
  if (madeInHour > 5) return flag('rapid_creation', 'high', 'More than five invoices within an hour.')
  if (madeInDay > 20) return flag('rapid_creation', 'medium', 'More than twenty invoices within a day.')
  return undefined
}

function history({ ended: { count, goodCount } }: OfferFacts): FraudFlag | undefined {
  if (count > 5 && goodCount * 2 < count)
    return flag('seller_history', 'high', 'Fewer than half of this seller’s invoices ended well.')
  if (count > 10 && goodCount * 10 < count * 7)
    return flag('seller_history', 'medium', 'Fewer than seven in ten of this seller’s invoices ended well.')
  return undefined
}

function pattern({ amountPaise, dueOn, issuedOn, today }: OfferFacts): FraudFlag | undefined {
  const term = daysBetween(issuedOn, dueOn)
  const age = daysBetween(issuedOn, today)
  const hits = [
    term <= 0 && 'due on its day of issue or before',
    term > 365 && 'due after more than a year',
    term > 0 && term < 7 && 'due within a week',
    age < 0 && 'dated in the future',
    age > 365 && 'more than a year old',
    amountPaise >= 1_00_000_00 && amountPaise % 10_000_00 === 0 && 'a round amount',
    amountPaise % 5 !== 0 && 'an odd number of paise',
  ].filter(hit => hit !== false)
  if (hits.length === 0) return undefined
  return flag('pattern', hits.length > 2 ? 'high' : 'medium', `It is ${hits.join(', ')}.`)
}

function flag(type: FraudFlag['type'], severity: FraudSeverity, message: string): FraudFlag {
  return { type, severity, message }
}
