// What an investment brought: rules F8 and F9.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annualSimplePercent, roiPercent, xirrPercent } from '../../../src/shared/domain/finance/yields.ts'
import { addDays } from '../../../src/shared/kernel/calendar.ts'

test('10 % taken off at once for ninety days yields 10.25 % simple and 10.66 % effective', () => {
  expect(annualSimplePercent(97_534_25, 1_00_000_00, 90)).toBe('10.2528')
  const flows = [
    { on: '2026-11-20', amountPaise: -97_534_25 },
    { on: '2027-02-18', amountPaise: 1_00_000_00 },
  ]
  expect(xirrPercent(flows)).toBeCloseTo(10.66, 2)
})

test.each([
  ['a gain', 100_00, 105_00, '5.0000'],
  ['nothing', 100_00, 100_00, '0.0000'],
  ['all lost', 100_00, 0, '-100.0000'],
  ['less than half of the last place', 200_000_00, 200_000_01, '0.0000'],
  ['half of the last place goes away from zero', 2_000_000, 2_000_001, '0.0001'],
  ['below zero too', 2_000_000, 1_999_999, '-0.0001'],
])('%s in percent', (_what, contributed, received, percent) => {
  expect(roiPercent(contributed, received)).toBe(percent)
})

test.each([
  ['nothing came back', [{ on: '2026-11-20', amountPaise: -5 }]],
  ['there were no flows', []],
  [
    'all was on one day',
    [
      { on: '2026-11-20', amountPaise: -5 },
      { on: '2026-11-20', amountPaise: 6 },
    ],
  ],
])('there is no yearly rate when %s', (_what, flows) => {
  expect(xirrPercent(flows)).toBe(undefined)
})

test('at the rate that is found the flows are worth nothing', () => {
  const back = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2_000_00 })), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(fc.integer({ min: 1_000_00, max: 5_000_00 }), back, (paidPaise, receipts) => {
      const flows = [
        { on: '2026-11-20', amountPaise: -paidPaise },
        ...receipts.map(([days, amountPaise]) => ({ on: addDays('2026-11-20', days), amountPaise })),
      ]
      const percent = xirrPercent(flows)
      if (percent === undefined || percent > 1e6 || percent < -99.99) return
      const worth = (rate: number) =>
        receipts.reduce((sum, [days, amount]) => sum + amount * (1 + rate / 100) ** (-days / 365), -paidPaise)
      // Between a millionth of a percentage point below and above it goes through zero.
      expect(worth(percent - 1e-6)).toBeGreaterThanOrEqual(-1e-9)
      expect(worth(percent + 1e-6)).toBeLessThanOrEqual(1e-9)
    }),
  )
})
