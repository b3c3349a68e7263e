// Which days a report's period means. Pure.

import { firstOfFinancialYear } from '../../../shared/domain/reports/spans.ts'
import { addDays, type Day } from '../../../shared/kernel/calendar.ts'

export const periodNames = ['today', 'yesterday', 'week', 'month', 'lastMonth', 'year', 'days'] as const
export type PeriodName = (typeof periodNames)[number]

export interface Period {
  readonly name: PeriodName
  readonly fromOn: Day
  readonly toOn: Day
}

export function periodOf(name: PeriodName, today: Day, own: Pick<Period, 'fromOn' | 'toOn'>): Period {
  const month = `${today.slice(0, 7)}-01`
  const lastOfMonthBefore = addDays(month, -1)
  const yesterday = addDays(today, -1)
  const days: Record<PeriodName, readonly [Day, Day]> = {
    today: [today, today],
    yesterday: [yesterday, yesterday],
    week: [addDays(today, -6), today],
    month: [month, today],
    lastMonth: [`${lastOfMonthBefore.slice(0, 7)}-01`, lastOfMonthBefore],
    year: [firstOfFinancialYear(today), today],
    days: [own.fromOn, own.toOn],
  }
  const [fromOn, toOn] = days[name]
  return { name, fromOn, toOn }
}
