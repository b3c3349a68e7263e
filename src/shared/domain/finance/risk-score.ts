// How safe an invoice is to fund, from 0 to 100: higher is safer (protocols/financing-realtime, section 8). Each weight is
// shown to whoever looks at the score.

import type { Paise } from '../../kernel/money.ts'

export interface RiskFacts {
  readonly sellerRepayments: number
  readonly sellerDefaults: number
  /** Stars, 0 to 5; 0: not rated. */
  readonly buyerRating: number
  readonly buyerLatePayments: number
  readonly amountPaise: Paise
  readonly daysToDue: number
}

export interface RiskFactor {
  readonly factor: string
  /** For each. */
  readonly weight: number
  /** What it came to. */
  readonly score: number
}

export const riskCategories = ['low', 'medium', 'high'] as const
export type RiskCategory = (typeof riskCategories)[number]

export interface RiskScore {
  readonly score: number
  readonly factors: readonly RiskFactor[]
}

/** With which every invoice begins. */
export const riskBase = 50
const largePaise = 500_000_00
const longDays = 90
/** From here on an invoice that its buyer confirmed is listed by itself. */
export const listedFromScore = 40
const lowFromScore = 70

export function riskScore(facts: RiskFacts): RiskScore {
  const factors = [
    times('seller_repayments', 10, facts.sellerRepayments),
    times('seller_defaults', -20, facts.sellerDefaults),
    times('buyer_rating', 5, facts.buyerRating),
    times('buyer_late_payments', -15, facts.buyerLatePayments),
    times('large_amount', -10, facts.amountPaise > largePaise ? 1 : 0),
    times('long_maturity', -15, facts.daysToDue > longDays ? 1 : 0),
  ]
  const sum = factors.reduce((total, { score }) => total + score, riskBase)
  return { score: Math.max(0, Math.min(100, Math.round(sum))), factors }
}

export function riskCategory(score: number): RiskCategory {
  if (score >= lowFromScore) return 'low'
  return score >= listedFromScore ? 'medium' : 'high'
}

function times(factor: string, weight: number, count: number): RiskFactor {
  return { factor, weight, score: count === 0 ? 0 : weight * count }
}
