// Rates are whole hundredths of a percent.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBps, parsePercent } from '../../../src/shared/kernel/rate.ts'

test.each([
  [0, '0'],
  [1_800, '18'],
  [250, '2.5'],
  [25, '0.25'],
  [5, '0.05'],
  [10_000, '100'],
])('%i hundredths of a percent are written %s', (bps, text) => {
  expect(formatBps(bps)).toBe(text)
})

test.each([
  ['18', 1_800],
  ['2.5', 250],
  ['0.25 %', 25],
  ['18%', 1_800],
  ['.1', 10],
  [' 5 ', 500],
  ['100', 10_000],
  ['012', 1_200],
])('%o is read as %i', (text, bps) => {
  expect(parsePercent(text)).toBe(bps)
})

test.each(['', '%', '.', '-5', '2.555', '1,8', 'GST 18', '1e1', '18 %%', '1000'])('%o is no percentage', text => {
  expect(parsePercent(text)).toBeUndefined()
})

test('every rate is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), bps => {
      expect(parsePercent(formatBps(bps))).toBe(bps)
      expect(parsePercent(`${formatBps(bps)} %`)).toBe(bps)
    }),
  )
})
