// Figures of the marketplace as people read them: rupees first, the yearly rate beside.

import { annualSimpleBps } from '../../../shared/domain/finance/yields.ts'

/** `1350` → `13.5`. */
export function showRate(bps: number): string {
  return (bps / 100).toFixed(bps % 100 === 0 ? 0 : bps % 10 === 0 ? 1 : 2)
}

/** Undefined: it is due today or was. */
export function yearlyBps(paidPaise: number, owedPaise: number, days: number): number | undefined {
  return days < 1 || paidPaise < 1 ? undefined : annualSimpleBps(paidPaise, owedPaise, days)
}
