// Spans of Indian days: weeks from Monday, months, financial years from 1 April.

import { addDays, type Day, daysBetween } from '../../kernel/calendar.ts'
import type { ReportGrain } from '../../records/report.ts'

/** A Monday. */
const someMonday = '2024-01-01'

/** The first day of the span that day lies in. */
export function spanStart(day: Day, grain: ReportGrain): Day {
  switch (grain) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'year':
      return firstOfFinancialYear(day)
  }
}

/** The last day of the span that begins there. */
export function spanEnd(start: Day, grain: ReportGrain): Day {
  switch (grain) {
    case 'day':
      return start
    case 'week':
      return addDays(start, 6)
    case 'month':
      return addDays(`${addDays(start, 31).slice(0, 7)}-01`, -1)
    case 'year':
      return `${yearAfter(start)}-03-31`
  }
}

export function firstOfFinancialYear(day: Day): Day {
  const year = Number(day.slice(0, 4))
  return `${String(day.slice(5, 7) >= '04' ? year : year - 1).padStart(4, '0')}-04-01`
}

/** The part of a span that lies within the period. */
export function daysOfSpan(start: Day, grain: ReportGrain, period: { fromOn: Day; toOn: Day }) {
  const end = spanEnd(start, grain)
  return {
    fromOn: start < period.fromOn ? period.fromOn : start,
    toOn: end > period.toOn ? period.toOn : end,
  }
}

function yearAfter(start: Day): string {
  return String(Number(start.slice(0, 4)) + 1).padStart(4, '0')
}
