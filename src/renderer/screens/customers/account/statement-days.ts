// The days a statement can be asked for. Pure.

import { addDays, type Day, dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { Customer } from '../../../../shared/records/customer.ts'

export const periodNames = ['month', 'quarter', 'year', 'all'] as const
export type StatementPeriod = (typeof periodNames)[number]

export function statementDays(
  period: StatementPeriod,
  { firstSeenAt }: Pick<Customer, 'firstSeenAt'>,
  nowMs: number,
): { fromOn: Day; toOn: Day } {
  const toOn = dayInIndia(nowMs)
  const [year, month] = [Number(toOn.slice(0, 4)), Number(toOn.slice(5, 7))]
  const starts: Record<StatementPeriod, Day> = {
    month: `${toOn.slice(0, 8)}01`,
    quarter: addDays(toOn, -89),
    year: `${month >= 4 ? year : year - 1}-04-01`,
    all: dayInIndia(Date.parse(firstSeenAt)),
  }
  return { fromOn: starts[period], toOn }
}
