// What an investor has out: sums that agree with each other for any portfolio, and yields that are known.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PortfolioShare, portfolioFigures } from '../../src/shared/domain/finance/portfolio.ts'
import { addDays } from '../../src/shared/kernel/calendar.ts'

const today = '2026-11-22'
const share = fc.record({
  invoiceId: fc.uuid(),
  paidPaise: fc.integer({ min: 1, max: 1e9 }),
  expectedPaise: fc.integer({ min: 1, max: 1e9 }),
  returnedPaise: fc.integer({ min: 0, max: 1e9 }),
  state: fc.constantFrom('active' as const, 'completed' as const, 'defaulted' as const, 'refunded' as const),
  dueOn: fc.integer({ min: -200, max: 400 }).map(days => addDays(today, days)),
})

test('of a part that came back in part, the rest is out', () => {
  const part = {
    paidPaise: 100_00,
    expectedPaise: 110_00,
    returnedPaise: 40_00,
    state: 'active',
    dueOn: '2026-12-31',
  } as const
  const figures = portfolioFigures([{ invoiceId: 'a', ...part }], [], '2026-12-01')
  expect(figures).toMatchObject({ investedPaise: 100_00, outPaise: 60_00, expectedPaise: 70_00, returnedPaise: 40_00 })
})

test('ages and months each add up to what is expected', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 30 }), shares => {
      const figures = portfolioFigures(shares, [], today)
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(figures.agesPaise)).toBe(figures.expectedPaise)
      expect(sum(figures.months.map(({ expectedPaise }) => expectedPaise))).toBe(figures.expectedPaise)
      expect(figures.outPaise).toBeLessThanOrEqual(figures.investedPaise)
    }),
  )
})

test('what is given back counts for nothing, what is lost is expected no more', () => {
  const of = (fields: Partial<PortfolioShare>): PortfolioShare => ({
    ...{ invoiceId: 'a', paidPaise: 100, expectedPaise: 110, returnedPaise: 0, state: 'active', dueOn: '2026-12-31' },
    ...fields,
  })
  const shares = [of({}), of({ state: 'refunded' }), of({ state: 'defaulted', returnedPaise: 30 })]
  expect(portfolioFigures(shares, [], today)).toMatchObject({
    ...{ investedPaise: 200, outPaise: 100, expectedPaise: 110, returnedPaise: 30, defaultedPaise: 80 },
  })
})

test('a tenth gained in a year is ten per cent, whether it came or is expected', () => {
  const flows = [
    { invoiceId: 'done', on: '2025-11-22', amountPaise: -100_00 },
    { invoiceId: 'done', on: today, amountPaise: 110_00 },
    { invoiceId: 'open', on: today, amountPaise: -100_00 },
  ]
  const part = { paidPaise: 100_00, expectedPaise: 110_00 }
  const shares: PortfolioShare[] = [
    { ...part, invoiceId: 'done', returnedPaise: 110_00, state: 'completed', dueOn: today },
    { ...part, invoiceId: 'open', returnedPaise: 0, state: 'active', dueOn: '2027-11-22' },
  ]
  const figures = portfolioFigures(shares, flows, today)
  expect(figures.xirrSoFar).toBeCloseTo(10, 4)
  expect(figures.xirrExpected).toBeCloseTo(10, 4)
  expect(portfolioFigures([], [], today)).toMatchObject({ xirrSoFar: null, xirrExpected: null })
})
