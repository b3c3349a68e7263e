// Days and years as the shop sees them. India keeps one time zone without summer time, so plain arithmetic is exact.

/** An ISO instant in UTC, such as `2026-11-20T06:30:00.000Z`. */
export type Instant = string
/** A calendar day in India, `YYYY-MM-DD`. */
export type Day = string

/** The only way the core learns the time. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  nowMs(): number
}

const istOffsetMs = 5.5 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** The day in India at that instant. */
export function dayInIndia(ms: number): Day {
  return dayOfNumber(Math.floor((ms + istOffsetMs) / dayMs))
}

/** Wall time in India, `HH:MM`. */
export function timeInIndia(ms: number): string {
  return new Date(ms + istOffsetMs).toISOString().slice(11, 16)
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs + days,
  )
}

/** Whole days from one day to the other; below zero when it comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** Days since 1970 as a date, by whole numbers alone: several are needed in every sale. Gregorian, from the year 0 on. */
function dayOfNumber(number: number): Day {
  const sinceMarchOfYear0 = number + 719_468
  const era = Math.floor(sinceMarchOfYear0 / 146_097)
  const dayOfEra = sinceMarchOfYear0 - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** The instant at which that day begins in India. */
export function startOfDayInIndia(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - istOffsetMs).toISOString()
}

/** Financial year of a day, 1 April to 31 March: `2026-11-20` → `26-27`. */
export function financialYearOf(day: Day): string {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 4 ? year : year - 1
  return `${String(first % 100).padStart(2, '0')}-${String((first + 1) % 100).padStart(2, '0')}`
}
