// Days as people and programs write them in India: the day first, then the month.

import type { Day } from '../../../shared/kernel/calendar.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `31/03/2026`, `31-3-26`, `31.03.2026`, `31-Mar-26`, `2026-03-31`; a time behind it is passed over. */
export function parseDay(text: string): Parsed<Day> {
  const bare = withAsciiDigits(text.trim()).replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]m)?$/i, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const indian = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{4}|\d{2})$/i.exec(bare)
  return indian === null ? faulty('day_unclear') : dayOf(indian[3], indian[2], indian[1])
}

/** The last day goods may be sold: a day, or the month on the pack (`03/27`, `Mar-2027`), which ends with its last day. */
export function parseExpiry(text: string): Parsed<Day> {
  const bare = withAsciiDigits(text.trim())
  const match = /^(\d{1,2}|[a-z]{3,9})[-/. ]?(\d{4}|\d{2})$/i.exec(bare)
  if (match === null) return parseDay(text)
  const first = dayOf(match[2], match[1], '1')
  if (!first.isOk) return first
  const [year = 0, month = 0] = first.value.split('-').map(Number)
  return parsed(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
}

function dayOf(year = '', month = '', day = ''): Parsed<Day> {
  const monthNumber = /^\d+$/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year)
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, Number(day)))
  const isReal = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(day)
  return isReal && fullYear >= 1990 && fullYear < 2100 ? parsed(date.toISOString().slice(0, 10)) : faulty('day_unclear')
}
