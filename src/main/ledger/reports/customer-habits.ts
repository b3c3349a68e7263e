// How customers buy within a period: their last bill, the days between their bills, and whether they come more often.

import type { Day } from '../../../shared/kernel/calendar.ts'
import { dayOfNumber, scopeOf } from './facts/fact-days.ts'
import type { FactTable } from './facts/fact-table.ts'
import type { Named } from './facts/past-facts.ts'
import type { Question } from './report-parts.ts'

export interface Habit {
  readonly lastOn: Day | null
  /** Between two bills, on the average. */
  readonly everyDays: number | null
  /** The later half of the period beside the earlier; null in a single day. */
  readonly trend: 'rising' | 'falling' | 'steady' | null
}

const none: Habit = { lastOn: null, everyDays: null, trend: null }

/** Of bills without a customer there is none. */
export function habitsOf(question: Question): (customer: Named) => Habit {
  const { bound, facts, past } = question
  const { fromDay, stands, toDay } = scopeOf(bound)
  const daysOf = new Map<Named, Map<number, number>>()
  const gather = (table: FactTable<'day' | 'stand' | 'bills'>, at: (index: number) => Named): void => {
    const [day, stand, bills] = [table.column('day'), table.column('stand'), table.column('bills')]
    for (let index = 0; index < table.length(); index += 1) {
      const [on, customer] = [day[index] as number, at(index)]
      if (customer === 0 || bills[index] === 0 || on < fromDay || on > toDay) continue
      if (stands !== null && !stands.has(stand[index] as number)) continue
      const days = daysOf.get(customer) ?? new Map<number, number>()
      daysOf.set(customer, days.set(on, (days.get(on) ?? 0) + (bills[index] as number)))
    }
  }
  const own = facts.bills().table
  const ownCustomer = own.column('customerNo')
  gather(own, index => ownCustomer[index] as number)
  if (past !== null) {
    const pastCustomer = past.bills.column('customer')
    gather(past.bills, index => past.customers[pastCustomer[index] as number] ?? 0)
  }
  return customer => {
    // A voided bill and its void come to none on their day.
    const days = [...(daysOf.get(customer) ?? [])].filter(([, bills]) => bills > 0)
    return habitOf(days, { fromDay, toDay: Math.min(toDay, Date.parse(question.todayOn) / 86_400_000) })
  }
}

type Days = readonly (readonly [day: number, bills: number])[]

function habitOf(days: Days, { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number }): Habit {
  if (days.length === 0) return none
  const numbers = days.map(([day]) => day)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const count = (from: number, to: number) =>
    days.reduce((sum, [day, bills]) => (day >= from && day <= to ? sum + bills : sum), 0)
  const all = count(first, last)
  const half = Math.floor((toDay - fromDay + 1) / 2)
  const more = count(toDay - half + 1, toDay) - count(fromDay, fromDay + half - 1)
  return {
    lastOn: dayOfNumber(last),
    everyDays: all < 2 ? null : Math.round((last - first) / (all - 1)),
    trend: half < 1 ? null : more > 0 ? 'rising' : more < 0 ? 'falling' : 'steady',
  }
}
