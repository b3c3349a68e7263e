// Quantities as they stand on screens: below zero with a true minus, as wide as a plus.

import { formatQuantity } from '../../shared/kernel/quantity.ts'

/** `-2000` → `−2`. */
export function showQuantity(thousandths: number, decimals = 0): string {
  return formatQuantity(thousandths, decimals).replace('-', '−')
}

/** The same with a sign for what came in: `+3`, `−2`, `0`. */
export function showDelta(thousandths: number, decimals = 0): string {
  return `${thousandths > 0 ? '+' : ''}${showQuantity(thousandths, decimals)}`
}
