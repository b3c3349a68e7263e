// The month of a return, and what the law says from which month on (domain.md 2.12).

import type { Day } from '../../kernel/calendar.ts'

/** `2026-11`. */
export type Period = string

/** As the portal writes it: `112026`. */
export function portalPeriod(period: Period): string {
  return period.slice(5, 7) + period.slice(0, 4)
}

export function periodOf(day: Day): Period {
  return day.slice(0, 7)
}

export function firstDayOf(period: Period): Day {
  return `${period}-01`
}

/** The first day that is not in it any more. */
export function firstDayAfter(period: Period): Day {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** From May 2025 table 12 is split into sales to registered and to unregistered buyers. */
export function splitsHsnTable(period: Period): boolean {
  return period >= '2025-05'
}
