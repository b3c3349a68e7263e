// The other price of an invoice: a flat part of it is given up, whenever it is due (protocols/financing-realtime, F-R09).
// Investors are owed all of it.

import { mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'

/** What a discount is where nothing was said. */
export const usualDiscountBps = 1_000

/** What investors have to bring together; at least a paisa. */
export function flatTarget(facePaise: Paise, discountBps: number): Paise {
  return Math.max(1, mulDivRoundHalfUp(facePaise, 10_000 - discountBps, 10_000))
}

/** What a part of the target is owed in the end. */
export function expectedReturn(facePaise: Paise, targetPaise: Paise, partPaise: Paise): Paise {
  return mulDivRoundHalfUp(facePaise, partPaise, targetPaise)
}
