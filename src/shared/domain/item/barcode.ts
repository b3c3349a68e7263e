// What the digits of a barcode say about it: its kind, and whether its last digit fits the others.
// GS1's check digit: weights 3 and 1 by turns from the right; the digit fills the sum up to a multiple of ten.

export type Symbology = 'ean8' | 'upca' | 'ean13' | 'itf14' | 'other'

/** Why a run of digits cannot be a whole trade number: a digit is missing or doubled, or one is wrong. */
export type BarcodeFault = 'length' | 'check_digit'

const symbologyByLength: Readonly<Record<number, Symbology>> = { 8: 'ean8', 12: 'upca', 13: 'ean13', 14: 'itf14' }
const digitsOnly = /^\d+$/

/** The digit that completes `body`, which holds digits only. */
export function checkDigitOf(body: string): number {
  let sum = 0
  for (let fromRight = 0; fromRight < body.length; fromRight++) {
    const digit = body.charCodeAt(body.length - 1 - fromRight) - 48
    sum += fromRight % 2 === 0 ? digit * 3 : digit
  }
  return (10 - (sum % 10)) % 10
}

/** True when `code` is digits of a trade number's length and the last one is right. */
export function isTradeNumber(code: string): boolean {
  return symbologyOf(code) !== 'other'
}

/** How to print `code`. Everything that is not a right trade number is `other`: it still prints as Code 128. */
export function symbologyOf(code: string): Symbology {
  const byLength = symbologyByLength[code.length]
  if (byLength === undefined || !digitsOnly.test(code)) return 'other'
  return checkDigitOf(code.slice(0, -1)) === code.charCodeAt(code.length - 1) - 48 ? byLength : 'other'
}

/**
 * Null for a right trade number and for what was never meant as one: letters, up to seven digits, more than fourteen.
 * Eight to fourteen digits are taken for a trade number, since that is what scanners read off goods.
 */
export function barcodeFaultOf(code: string): BarcodeFault | null {
  if (!/^\d{8,14}$/.test(code) || isTradeNumber(code)) return null
  return symbologyByLength[code.length] === undefined ? 'length' : 'check_digit'
}
