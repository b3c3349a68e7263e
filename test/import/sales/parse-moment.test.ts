// Days and times in the shapes that programs and people write.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DateOrder, orderOfDays, parseMoment, parseTime } from '../../../src/main/import/values/parse-moment.ts'

test.for<[text: string, order: DateOrder, on: string, minute: number | undefined]>([
  ['2010-12-01 08:26:00', 'day_first', '2010-12-01', 506],
  ['2010-12-01T08:26:00.000Z', 'day_first', '2010-12-01', 506],
  ['2010/12/01', 'month_first', '2010-12-01', undefined],
  ['20101201', 'day_first', '2010-12-01', undefined],
  ['01/12/2010', 'day_first', '2010-12-01', undefined],
  ['12/1/2010 8:26', 'month_first', '2010-12-01', 506],
  ['1.12.10', 'day_first', '2010-12-01', undefined],
  ['1-12-10 12.05 am', 'day_first', '2010-12-01', 5],
  ['01-Dec-2010 8:26 PM', 'day_first', '2010-12-01', 1226],
  ['1 December 2010', 'day_first', '2010-12-01', undefined],
  ['Dec 1, 2010', 'day_first', '2010-12-01', undefined],
  ['29-02-2024', 'day_first', '2024-02-29', undefined],
  ['०१-१२-२०१०', 'day_first', '2010-12-01', undefined],
])('%s, %s, is %s', ([text, order, on, minute]) => {
  expect(parseMoment(text, order)).toEqual({ isOk: true, value: minute === undefined ? { on } : { on, minute } })
})

test.for([
  '',
  'soon',
  '31-04-2010',
  '29-02-2023',
  '2010-13-01',
  '1-12',
  '01-12-2010 25:00',
  '01-12-2010 13:00 pm',
  '40513',
])('%j is no day', text => {
  expect(parseMoment(text, 'day_first')).toMatchObject({ isOk: false, fault: { code: 'date_unclear' } })
})

test('a time stands alone, and one that is none is told', () => {
  expect(parseTime('6:05 pm')).toEqual({ isOk: true, value: 1085 })
  expect(parseTime('23.59')).toEqual({ isOk: true, value: 1439 })
  expect(parseTime('24:00')).toMatchObject({ isOk: false, fault: { code: 'time_unclear' } })
})

test('days are taken to begin with the day unless one of them cannot', () => {
  expect(orderOfDays(['01/02/2026', '12/31/2026'])).toBe('month_first')
  expect(orderOfDays(['01/02/2026', '31/12/2026'])).toBe('day_first')
  expect(orderOfDays(['01/02/2026'])).toBe('day_first')
})

test('every day there is is read from each shape it is written in', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, date => {
      const on = date.toISOString().slice(0, 10)
      const [year, month, ofMonth] = on.split('-')
      const value = { isOk: true, value: { on } }
      expect(parseMoment(on, 'day_first')).toEqual(value)
      expect(parseMoment(`${ofMonth}/${month}/${year}`, 'day_first')).toEqual(value)
      expect(parseMoment(`${month}/${ofMonth}/${year}`, 'month_first')).toEqual(value)
    }),
  )
})
