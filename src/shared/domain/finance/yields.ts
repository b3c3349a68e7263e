// What an investment brought (domain.md 1.3, F8, F9). Percentages for people: no money is reckoned from them.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'

/** Money out is below zero. */
export interface CashFlow {
  readonly on: Day
  readonly amountPaise: Paise
}

/** `(received − contributed) / contributed`, in percent with four decimals, half away from zero, exact. */
export function roiPercent(contributedPaise: Paise, receivedPaise: Paise): string {
  return ratioText(100n * BigInt(receivedPaise - contributedPaise), BigInt(contributedPaise))
}

/** The same for a year of 365 days; the days must be at least one. */
export function annualSimplePercent(contributedPaise: Paise, receivedPaise: Paise, daysHeld: number): string {
  return ratioText(36_500n * BigInt(receivedPaise - contributedPaise), BigInt(contributedPaise) * BigInt(daysHeld))
}

/** The same in whole basis points, for a list; the days must be at least one. */
export function annualSimpleBps(contributedPaise: Paise, receivedPaise: Paise, daysHeld: number): number {
  return Math.round(Number(annualSimplePercent(contributedPaise, receivedPaise, daysHeld)) * 100)
}

/**
 * The yearly effective rate at which the flows are worth nothing on the first day, in percent with six decimals; Actual/365.
 * Undefined where there is none: money went one way only, or all on one day.
 */
export function xirrPercent(flows: readonly CashFlow[]): number | undefined {
  const first = flows[0]
  if (first === undefined) return undefined
  const dated = flows.map(({ on, amountPaise }) => ({ years: daysBetween(first.on, on) / 365, amountPaise }))
  const worth = (rate: number) =>
    dated.reduce((sum, { years, amountPaise }) => sum + amountPaise * (1 + rate) ** -years, 0)
  const range = { low: -0.999_999_999, high: 1 }
  while (worth(range.high) > 0 && range.high < 1e12) range.high *= 4
  if (!(worth(range.low) > 0) || !(worth(range.high) <= 0)) return undefined
  // Each step halves what is uncertain: two hundred leave less than a double can tell.
  for (let step = 0; step < 200; step += 1) {
    const middle = (range.low + range.high) / 2
    if (worth(middle) > 0) range.low = middle
    else range.high = middle
  }
  return Math.round(range.high * 1e8) / 1e6
}

function ratioText(numerator: bigint, denominator: bigint): string {
  const scaled = numerator * 10_000n
  const isBelow = scaled < 0n
  const magnitude = isBelow ? -scaled : scaled
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  const digits = String(rounded).padStart(5, '0')
  return `${isBelow && rounded > 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}
