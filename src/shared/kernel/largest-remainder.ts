// Splits an amount in proportion to weights without losing a paisa.

import type { Paise } from './money.ts'

/**
 * Floors each share, then gives the left-over paise one by one to the largest remainders, ties to the lower index
 * (domain.md R3). Shares sum to `amountPaise`; with no weight at all they are all zero and so must be the amount.
 */
export function shareByLargestRemainder(amountPaise: Paise, weights: readonly number[]): Paise[] {
  if (amountPaise === 0) return weights.map(() => 0)
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  const exact = weights.map(weight => BigInt(amountPaise) * BigInt(weight))
  const shares = exact.map(product => Number(product / total))
  const leftOver = amountPaise - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, leftOver)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
