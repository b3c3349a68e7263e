// Days as India counts them: midnight is 18:30 in UTC, leap years are those of the calendar, the year begins in April.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayInIndia,
  daysBetween,
  financialYearOf,
  instantOf,
  startOfDayInIndia,
  timeInIndia,
} from '../../../src/shared/kernel/calendar.ts'

test.each([
  ['2026-11-20T06:30:00.000Z', '2026-11-20', '12:00'],
  ['2026-11-20T18:29:59.999Z', '2026-11-20', '23:59'],
  ['2026-11-20T18:30:00.000Z', '2026-11-21', '00:00'],
  ['2026-12-31T18:30:00.000Z', '2027-01-01', '00:00'],
  ['2028-02-28T18:30:00.000Z', '2028-02-29', '00:00'],
  ['2026-02-28T18:30:00.000Z', '2026-03-01', '00:00'],
  ['1970-01-01T00:00:00.000Z', '1970-01-01', '05:30'],
  ['1969-12-31T18:29:59.999Z', '1969-12-31', '23:59'],
])('at %s it is %s, %s in India', (instant, day, time) => {
  const ms = Date.parse(instant)
  expect([dayInIndia(ms), timeInIndia(ms), instantOf(ms)]).toEqual([day, time, instant])
})

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 30, '2026-12-20'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2000-02-28', 1, '2000-02-29'],
  ['2028-02-29', 365, '2029-02-28'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2027-01-01', -365, '2026-01-01'],
])('%s and %i days are %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

test.each([
  ['2026-04-01', '26-27'],
  ['2027-03-31', '26-27'],
  ['2027-04-01', '27-28'],
  ['2027-01-01', '26-27'],
  ['1999-12-31', '99-00'],
  ['2000-03-31', '99-00'],
  ['2009-04-01', '09-10'],
  ['2100-03-31', '99-00'],
])('%s lies in the financial year %s', (day, year) => {
  expect(financialYearOf(day)).toBe(year)
})

const ms = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') })

test('a day begins at its first moment and not one before', () => {
  fc.assert(
    fc.property(ms, at => {
      const day = dayInIndia(at)
      const beginsAt = Date.parse(startOfDayInIndia(day))
      expect([dayInIndia(beginsAt), dayInIndia(beginsAt - 1)]).toEqual([day, addDays(day, -1)])
      expect(at - beginsAt).toBeGreaterThanOrEqual(0)
      expect(at - beginsAt).toBeLessThan(24 * 60 * 60 * 1_000)
    }),
  )
})

test('day and time are those of the calendar everybody uses, moved by five hours and a half', () => {
  const india = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata', dateStyle: 'short', timeStyle: 'short' })
  const since1950 = fc.integer({ min: Date.parse('1950-01-01'), max: Date.parse('2199-12-31') })
  fc.assert(
    fc.property(since1950, at => {
      expect(`${dayInIndia(at)} ${timeInIndia(at)}`).toBe(india.format(at))
    }),
    { numRuns: 500 },
  )
})

test('adding days and taking them off again comes back', () => {
  fc.assert(
    fc.property(ms, fc.integer({ min: -40_000, max: 40_000 }), (at, days) => {
      const day = dayInIndia(at)
      expect(addDays(addDays(day, days), -days)).toBe(day)
      expect(addDays(day, days)).toBe(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})

test('a financial year is the days from one April to the next March', () => {
  fc.assert(
    fc.property(ms, at => {
      const day = dayInIndia(at)
      const isNew = day.slice(5) === '04-01'
      expect(financialYearOf(addDays(day, -1)) !== financialYearOf(day)).toBe(isNew)
    }),
    { numRuns: 1_000 },
  )
})

test('days between two days are whole, and below zero backwards', () => {
  expect(daysBetween('2026-11-20', '2026-11-20')).toBe(0)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-20', '2026-10-21')).toBe(-30)
})
