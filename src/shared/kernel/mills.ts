// Mills are thousandths of a currency's main unit: prices of other programs have up to three decimals, and none of them
// may be lost. ₹1 is 1000 mills, a paisa 10.

import { maxPaise, mulDivRoundHalfUp } from './money.ts'

/** Highest amount any single field may hold, the same as `maxPaise`. */
export const maxMills = maxPaise * 10

/**
 * Quantity × price in mills; half a mill and more away from zero, so that a return takes back exactly what its sale
 * brought. Exact for whole quantities.
 */
export function millsOf(quantityThousandths: number, priceMills: number): number {
  return awayFromZero(quantityThousandths, priceMills, 1000)
}

/** To the paisa, five mills and more away from zero. */
export function paiseOfMills(mills: number): number {
  return awayFromZero(mills, 1, 10)
}

function awayFromZero(a: number, b: number, divisor: number): number {
  const rounded = mulDivRoundHalfUp(Math.abs(a), Math.abs(b), divisor)
  return a < 0 !== b < 0 && rounded !== 0 ? -rounded : rounded
}

/** `3801792201` → `3,801,792.201`; two decimals at least, a third where it is needed. Grouped by `group`. */
export function formatMills(mills: number, group: (digits: string) => string): string {
  const magnitude = Math.abs(mills)
  const fraction = String(magnitude % 1000).padStart(3, '0')
  const shown = fraction.endsWith('0') ? fraction.slice(0, 2) : fraction
  return `${mills < 0 ? '-' : ''}${group(String(Math.floor(magnitude / 1000)))}.${shown}`
}

/** Digits in threes: `1234567` → `1,234,567`. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
