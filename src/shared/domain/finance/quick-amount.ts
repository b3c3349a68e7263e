// Whether an investor should hear of a listing at once, and how much he most likely puts in: he looks at it and confirms.

import type { RiskCategory } from './risk-score.ts'

interface Wishes {
  readonly minPaise: number
  readonly maxPaise: number
  readonly riskTolerance: RiskCategory
}

interface Asked {
  /** What is still needed. */
  readonly restPaise: number
  readonly riskCategory: RiskCategory
  readonly walletPaise: number
  readonly wishes: Wishes
  /** What he put into others, the last first. */
  readonly pastPaise: readonly number[]
}

const risks: readonly RiskCategory[] = ['low', 'medium', 'high']
/** So many of the last are his usual. */
const usualCount = 9

/**
 * His usual amount – the middle of the last ones, within his own limits – or, where he has none, the smallest he allows
 * himself; never more than is needed or than he has. Undefined: it does not fit his wishes.
 */
export function quickAmount({ pastPaise, restPaise, riskCategory, walletPaise, wishes }: Asked): number | undefined {
  const { maxPaise, minPaise, riskTolerance } = wishes
  if (risks.indexOf(riskCategory) > risks.indexOf(riskTolerance)) return undefined
  const mostPaise = Math.min(restPaise, walletPaise)
  if (mostPaise < Math.max(1, minPaise)) return undefined
  const last = pastPaise.slice(0, usualCount).toSorted((a, b) => a - b)
  const usual = last[Math.floor((last.length - 1) / 2)] ?? minPaise
  return Math.max(1, Math.min(mostPaise, maxPaise, Math.max(minPaise, usual)))
}
