// How much of the stock needs a look.

import { addDays, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { expiringDaysOf } from '../../ledger/rows/stock/expiring-days.ts'
import type { Deps } from '../deps.ts'

export function summaryStock({ ledger: { rows }, clock }: Deps) {
  const today = dayInIndia(clock.nowMs())
  const expiredCount = rows.stockList.countExpiring(addDays(today, -1))
  return {
    lowCount: rows.stockList.countLow(),
    belowZeroCount: rows.stockList.countBelowZero(),
    expiringCount: rows.stockList.countExpiring(addDays(today, expiringDaysOf(rows))) - expiredCount,
    expiredCount,
    openCounts: rows.stockCounts.countOpen(),
  }
}
