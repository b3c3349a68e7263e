// Days and times as programs write them: 2010-12-01 08:26:00, 1/12/10, 01-Dec-2010 8:26 PM, 20101201.

import type { Day } from '../../../shared/kernel/calendar.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

/** What the first of three numbers is, where the year does not come first. */
export type DateOrder = 'day_first' | 'month_first'

export interface Moment {
  readonly on: Day
  /** Minutes since midnight; absent where no time is written. */
  readonly minute?: number
}

const time = String.raw`(?:[T\s,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})${time}$`, 'i')
const dayOfNamedMonth = new RegExp(String.raw`^(\d{1,2})[-/. ]*(\p{L}{3,9})[-/., ]*(\d{4}|\d{2})${time}$`, 'iu')
const namedMonthFirst = new RegExp(String.raw`^(\p{L}{3,9})[-/. ]*(\d{1,2})[-/., ]+(\d{4})${time}$`, 'iu')
const unbroken = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`, 'i')
const timeAlone = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Two-digit years are those of this century. A zone behind a time is passed over: the bill's own clock counts. */
export function parseMoment(text: string, order: DateOrder): Parsed<Moment> {
  const bare = withAsciiDigits(text.trim())
  const found = yearFirst.exec(bare) ?? unbroken.exec(bare)
  if (found !== null) return moment(found[1], Number(found[2]), found[3], found)
  const last = yearLast.exec(bare)
  if (last !== null) {
    const [, first, second, year] = last
    return order === 'day_first' ? moment(year, Number(second), first, last) : moment(year, Number(first), second, last)
  }
  const named = dayOfNamedMonth.exec(bare)
  if (named !== null) return moment(named[3], monthOf(named[2]), named[1], named)
  const american = namedMonthFirst.exec(bare)
  return american === null ? unclear : moment(american[3], monthOf(american[1]), american[2], american)
}

/** `08:26`, `8.26 pm`: minutes since midnight. */
export function parseTime(text: string): Parsed<number> {
  const found = timeAlone.exec(withAsciiDigits(text.trim()))
  const minute = found === null ? undefined : minuteOf(found[1], found[2], found[3])
  return minute === undefined ? faulty('time_unclear') : parsed(minute)
}

/** Whether the days of a column begin with the month: some second number is above 12, and no first one. */
export function orderOfDays(texts: Iterable<string>): DateOrder {
  let isMonthFirst = false
  for (const text of texts) {
    const found = yearLast.exec(withAsciiDigits(text.trim()))
    if (found === null) continue
    if (Number(found[1]) > 12) return 'day_first'
    if (Number(found[2]) > 12) isMonthFirst = true
  }
  return isMonthFirst ? 'month_first' : 'day_first'
}

const unclear = faulty('date_unclear')

function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1
}

/** Groups 4 to 6 of the match are hour, minute and half of the day. */
function moment(
  year: string | undefined,
  month: number,
  day: string | undefined,
  found: RegExpExecArray,
): Parsed<Moment> {
  const on = dayOf(year?.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day))
  if (on === undefined) return unclear
  if (found[4] === undefined) return parsed({ on })
  const minute = minuteOf(found[4], found[5], found[6])
  return minute === undefined ? unclear : parsed({ on, minute })
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function minuteOf(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): number | undefined {
  const isOfHalf = half !== undefined
  const hour = Number(hours)
  if (Number(minutes) > 59 || hour > (isOfHalf ? 12 : 23) || (isOfHalf && hour === 0)) return undefined
  const ofDay = isOfHalf ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour
  return ofDay * 60 + Number(minutes)
}
