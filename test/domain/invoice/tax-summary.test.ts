// Tax tables: grouped, ordered, and always adding up to the lines.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumByHsn, sumByRate, type TaxedLine } from '../../../src/shared/domain/invoice/tax-summary.ts'

const line = (hsn: string | null, taxRateBps: number, taxablePaise: number, half: number, igst = 0): TaxedLine => ({
  hsn,
  taxRateBps,
  taxablePaise,
  cgstPaise: half,
  sgstPaise: half,
  igstPaise: igst,
})

const basket = [
  line('3402', 1800, 10_000, 900),
  line('1006', 500, 90, 2),
  line(null, 0, 1_000, 0),
  line('1006', 500, 90, 2),
  line('1006', 0, 5_000, 0),
]

test('rates are summed line by line, so two lines of ninety paise at 5 % carry eight paise of tax, not nine', () => {
  expect(sumByRate(basket)).toEqual([
    { taxRateBps: 0, taxablePaise: 6_000, cgstPaise: 0, sgstPaise: 0, igstPaise: 0, taxPaise: 0 },
    { taxRateBps: 500, taxablePaise: 180, cgstPaise: 4, sgstPaise: 4, igstPaise: 0, taxPaise: 8 },
    { taxRateBps: 1800, taxablePaise: 10_000, cgstPaise: 900, sgstPaise: 900, igstPaise: 0, taxPaise: 1_800 },
  ])
})

test('a code with two rates has two rows; lines without a code come last', () => {
  expect(sumByHsn(basket).map(({ hsn, taxRateBps, taxablePaise }) => [hsn, taxRateBps, taxablePaise])).toEqual([
    ['1006', 0, 5_000],
    ['1006', 500, 180],
    ['3402', 1800, 10_000],
    [null, 0, 1_000],
  ])
})

test('both tables add up to the lines, whatever the lines are', () => {
  const paise = fc.integer({ min: 0, max: 10_000_000 })
  const anyLine = fc
    .tuple(fc.constantFrom('1006', '3402', '9983', null), fc.constantFrom(0, 25, 500, 1800, 4000), paise, paise, paise)
    .map(([hsn, rate, taxable, half, igst]) => line(hsn, rate, taxable, half, igst))
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), lines => {
      expect(total(sumByRate(lines))).toEqual(total(lines))
      expect(total(sumByHsn(lines))).toEqual(total(lines))
    }),
    { numRuns: 200 },
  )
})

function total(rows: readonly Omit<TaxedLine, 'hsn'>[]): number[] {
  const sum = (amount: (row: Omit<TaxedLine, 'hsn'>) => number) => rows.reduce((total, row) => total + amount(row), 0)
  return [sum(row => row.taxablePaise), sum(row => row.cgstPaise), sum(row => row.sgstPaise), sum(row => row.igstPaise)]
}
