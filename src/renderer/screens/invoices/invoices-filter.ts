// What the invoices list is narrowed to, and which days its periods mean. Pure.

import { addDays, type Day } from '../../../shared/kernel/calendar.ts'

export type Period = 'all' | 'today' | 'yesterday' | 'week' | 'month' | 'lastMonth' | 'year' | 'days'

export interface InvoicesFilter {
  readonly text: string
  readonly state: 'all' | 'paid' | 'partial' | 'unpaid' | 'due' | 'overdue' | 'void'
  readonly period: Period
  /** Used when the period is `days`; empty: open on that side. */
  readonly fromOn: string
  readonly toOn: string
}

export const emptyInvoicesFilter: InvoicesFilter = { text: '', state: 'all', period: 'all', fromOn: '', toOn: '' }

/** A report leads here with the days of its row. */
export function filterOfState(state: unknown): InvoicesFilter {
  const { fromOn, toOn } = (state ?? {}) as { fromOn?: unknown; toOn?: unknown }
  if (typeof fromOn !== 'string' || typeof toOn !== 'string') return emptyInvoicesFilter
  return { ...emptyInvoicesFilter, period: 'days', fromOn, toOn }
}

/** Days of one's own begin as those shown until now. */
export function withPeriod(filter: InvoicesFilter, period: Period, today: Day): InvoicesFilter {
  if (period !== 'days' || filter.fromOn !== '' || filter.toOn !== '') return { ...filter, period }
  const { fromOn, toOn } = daysOf(filter.period === 'all' ? { ...filter, period: 'month' } : filter, today)
  return { ...filter, period, fromOn: fromOn ?? '', toOn: toOn ?? '' }
}

export interface Days {
  readonly fromOn: Day | null
  readonly toOn: Day | null
}

export function daysOf({ period, fromOn, toOn }: InvoicesFilter, today: Day): Days {
  const month = `${today.slice(0, 7)}-01`
  const lastOfMonthBefore = addDays(month, -1)
  const days: Record<Period, Days> = {
    all: { fromOn: null, toOn: null },
    today: { fromOn: today, toOn: today },
    yesterday: { fromOn: addDays(today, -1), toOn: addDays(today, -1) },
    week: { fromOn: addDays(today, -6), toOn: today },
    month: { fromOn: month, toOn: today },
    lastMonth: { fromOn: `${lastOfMonthBefore.slice(0, 7)}-01`, toOn: lastOfMonthBefore },
    year: { fromOn: firstOfYear(today), toOn: today },
    days: { fromOn: fromOn || null, toOn: toOn || null },
  }
  return days[period]
}

/** The financial year begins on 1 April. */
function firstOfYear(today: Day): Day {
  const year = Number(today.slice(0, 4))
  return `${today.slice(5, 7) >= '04' ? year : year - 1}-04-01`
}
