// A moment is one of the calendar, written as every counter writes it: a field that takes others would hash them differently.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantField } from '../../src/shared/records/fields.ts'

const takes = (text: string) => instantField.safeParse(text).success

test('every moment of four-digit years is taken', () => {
  const moments = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(fc.property(moments, at => takes(at.toISOString())))
})

test('what the calendar does not have is refused, and nothing else of its form', () => {
  const part = (max: number, length = 2) =>
    fc.integer({ min: 0, max }).map(value => String(value).padStart(length, '0'))
  const written = fc
    .tuple(part(9999, 4), part(13), part(32), part(25), part(61), part(61), part(999, 3))
    .map(([y, m, d, h, min, s, ms]) => `${y}-${m}-${d}T${h}:${min}:${s}.${ms}Z`)
  const isOne = (text: string) => {
    const at = new Date(text)
    return !Number.isNaN(at.getTime()) && at.toISOString() === text
  }
  fc.assert(
    fc.property(written, text => takes(text) === isOne(text)),
    { numRuns: 2000 },
  )
  for (const text of ['2026-02-29T06:00:00.000Z', '2025-04-31T06:00:00.000Z', '2026-01-01T24:00:00.000Z'])
    expect(takes(text)).toBe(false)
  expect(takes('2028-02-29T06:00:00.000Z')).toBe(true)
})

test.each(['2026-11-22', '2026-11-22T06:00:00Z', '2026-11-22T06:00:00.000+05:30', ' 2026-11-22T06:00:00.000Z', ''])(
  'another way to write one is refused: “%s”',
  text => {
    expect(takes(text)).toBe(false)
  },
)
