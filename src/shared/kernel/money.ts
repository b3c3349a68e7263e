// Money is a safe integer of paise. Products are taken in BigInt, so no step of a calculation can lose a paisa.

/** An amount in paise: a safe integer. */
export type Paise = number

/** Highest amount any single field may hold: ten thousand crore rupees. Sums of thousands of them stay safe integers. */
export const maxPaise = 100_000_000_000_00

/**
 * `a × b / divisor`, rounded half up (towards plus infinity at exactly one half), exact for all safe integers.
 * Source of the rule: domain.md R1 (roundHalfUp(x) = floor(x + 1/2)).
 */
export function mulDivRoundHalfUp(a: number, b: number, divisor: number): number {
  const product = a * b
  if (Number.isSafeInteger(product) && product >= 0 && product < 2 ** 51) {
    const rest = product % divisor
    return (product - rest) / divisor + (rest * 2 >= divisor ? 1 : 0)
  }
  const numerator = 2n * BigInt(a) * BigInt(b) + BigInt(divisor)
  const denominator = 2n * BigInt(divisor)
  const quotient = numerator / denominator
  const isBelow = numerator % denominator < 0n
  return Number(isBelow ? quotient - 1n : quotient)
}

/** Rounds to the nearest rupee, 50 paise up (CGST s.170). */
export function roundToRupee(paise: Paise): Paise {
  return Math.floor((paise + 50) / 100) * 100
}

/** Splits digits in the Indian way: the last three, then pairs. `1234567` → `12,34,567`. */
export function groupIndian(digits: string): string {
  const head = digits.slice(0, -3)
  const tail = digits.slice(-3)
  return head === '' ? tail : `${head.replace(/\B(?=(\d{2})+$)/g, ',')},${tail}`
}

/**
 * `-118000` → `−1,180.00`: no currency sign, Indian grouping, always two decimals, and below zero the true minus (U+2212),
 * as wide as a figure. For people; files for machines write their own.
 */
export function formatPaise(paise: Paise): string {
  const magnitude = Math.abs(paise)
  const rupees = Math.floor(magnitude / 100)
  return `${paise < 0 ? '−' : ''}${groupIndian(String(rupees))}.${String(magnitude % 100).padStart(2, '0')}`
}

/** `118000` → `₹1,180.00`, `-118000` → `−₹1,180.00`. */
export function formatRupees(paise: Paise): string {
  return paise < 0 ? `−₹${formatPaise(-paise)}` : `₹${formatPaise(paise)}`
}

/** `-118000` → `-1180.00`: rupees as every program reads them, without grouping or sign of currency. */
export function plainRupees(paise: Paise): string {
  const magnitude = Math.abs(paise)
  return `${paise < 0 ? '-' : ''}${Math.floor(magnitude / 100)}.${String(magnitude % 100).padStart(2, '0')}`
}

/** As it stands in drawings, without needless paise: `118000` → `₹1,180`, `118050` → `₹1,180.50`. */
export function formatDrawnRupees(paise: Paise): string {
  return formatRupees(paise).replace(/\.00$/, '')
}

/**
 * Reads rupees as people type them, and as they are shown: `1180`, `1,180.5`, `₹ 99.00`. At most two decimals.
 * Returns paise, or undefined when the text is not such an amount.
 */
export function parseRupees(text: string): Paise | undefined {
  const match = /^([-−]?)₹?\s*(\d[\d,]*|\d*(?=\.))(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return undefined
  const paise = Number(whole.replaceAll(',', '') || '0') * 100 + Number(fraction.padEnd(2, '0') || '0')
  if (paise > maxPaise) return undefined
  return sign !== '' && paise !== 0 ? -paise : paise
}
