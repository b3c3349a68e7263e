// A bill whose total was agreed on first, as phones send it: lines, and a sum that may be more than they come to because
// tax or a charge was put on top.

import { shareByLargestRemainder } from '../../kernel/largest-remainder.ts'
import type { Paise } from '../../kernel/money.ts'

export interface WholeLine {
  /** Whole units. */
  readonly quantity: number
  readonly unitPricePaise: Paise
}

/**
 * Unit prices at which the lines come to the total at least. Lines that do already keep their prices; else each line's
 * price rises in proportion, to the next paisa, so that a bill discount can bring the sum back to the total exactly.
 */
export function pricesCovering(lines: readonly WholeLine[], totalPaise: Paise): Paise[] {
  const grosses = lines.map(({ quantity, unitPricePaise }) => quantity * unitPricePaise)
  const sumPaise = grosses.reduce((sum, gross) => sum + gross, 0)
  if (sumPaise >= totalPaise) return lines.map(({ unitPricePaise }) => unitPricePaise)
  const shares = shareByLargestRemainder(totalPaise, sumPaise > 0 ? grosses : lines.map(({ quantity }) => quantity))
  return lines.map(({ quantity }, index) => Math.ceil((shares[index] ?? 0) / quantity))
}
