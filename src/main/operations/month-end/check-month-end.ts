// How a month stands for the accountant: its tables, its sums, and what blocks each file.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function checkMonthEnd({ ledger, clock, monthEnd }: Deps, input: { period: string }): Promise<MonthEndReport> {
  requireCounter(ledger.rows)
  return monthEnd.check({ ...input, todayOn: dayInIndia(clock.nowMs()) })
}
