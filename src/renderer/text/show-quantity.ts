// Quantities as they stand on screens: below zero with a true minus, as wide as a plus.

import { groupIndian } from '../../shared/kernel/money.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'

/** `-2000` → `−2`. */
export function showQuantity(thousandths: number, decimals = 0): string {
  return formatQuantity(thousandths, decimals).replace('-', '−')
}

/** The same with a sign for what came in: `+3`, `−2`, `0`. */
export function showDelta(thousandths: number, decimals = 0): string {
  return `${thousandths > 0 ? '+' : ''}${showQuantity(thousandths, decimals)}`
}

/** A sum over many bills, grouped to be read: `19,96,289`, `−1,24,012.5`. */
export function showQuantitySum(thousandths: number): string {
  const [whole = '', places] = formatQuantity(Math.abs(thousandths)).split('.')
  return `${thousandths < 0 ? '−' : ''}${groupIndian(whole)}${places === undefined ? '' : `.${places}`}`
}
