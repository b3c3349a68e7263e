// Sums of lines under a key, in whole paise: however lines are grouped, the sums add up to the same.

import type { RateSums, TaxSums } from './gstr1-sections.ts'
import type { ReturnLine } from './return-document.ts'

export interface GrowingSums {
  taxablePaise: number
  igstPaise: number
  cgstPaise: number
  sgstPaise: number
}

export function noSums(): GrowingSums {
  return { taxablePaise: 0, igstPaise: 0, cgstPaise: 0, sgstPaise: 0 }
}

/** `sign` is −1 for what a credit note takes back. */
export function addTo(sums: GrowingSums, line: TaxSums, sign: 1 | -1 = 1): void {
  sums.taxablePaise += sign * line.taxablePaise
  sums.igstPaise += sign * line.igstPaise
  sums.cgstPaise += sign * line.cgstPaise
  sums.sgstPaise += sign * line.sgstPaise
}

/** One entry for each rate, the lowest first. */
export function sumsByRate(lines: readonly ReturnLine[], cessPaise: 0 | null): RateSums[] {
  const byRate = new Map<number, GrowingSums>()
  for (const line of lines) addTo(sumsAt(byRate, line.taxRateBps, noSums), line)
  return [...byRate].sort(([a], [b]) => a - b).map(([taxRateBps, sums]) => ({ taxRateBps, ...sums, cessPaise }))
}

/** What is kept under the key, made on first need. */
export function sumsAt<K, S>(kept: Map<K, S>, key: K, make: () => S): S {
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = make()
  kept.set(key, made)
  return made
}
