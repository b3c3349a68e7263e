// The rate in force on a day: the item's own, else its group's, else none.

import type { Day } from '../../kernel/calendar.ts'
import type { DatedRate } from '../../records/item.ts'

/** Combined rate in hundredths of a percent. Rates may come in any order. */
export function taxRateOn(day: Day, itemRates: readonly DatedRate[], groupRates: readonly DatedRate[]): number {
  const rates = itemRates.length > 0 ? itemRates : groupRates
  let best: DatedRate | undefined
  for (const rate of rates) if (rate.fromOn <= day && (best === undefined || rate.fromOn >= best.fromOn)) best = rate
  return best?.rateBps ?? 0
}
