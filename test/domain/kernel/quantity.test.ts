// Quantities are whole thousandths, written without zeros nobody needs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitsDecimals,
  formatQuantity,
  maxQuantityThousandths,
  parseQuantity,
} from '../../../src/shared/kernel/quantity.ts'

test.each([
  [0, 0, '0'],
  [1, 0, '0.001'],
  [10, 0, '0.01'],
  [1_250, 0, '1.25'],
  [3_000, 0, '3'],
  [3_000, 3, '3.000'],
  [1_250, 3, '1.250'],
  [1_250, 1, '1.25'],
  [1_200, 2, '1.20'],
  [-1_500, 0, '-1.5'],
  [-500, 3, '-0.500'],
  [12_345_678_000, 0, '12345678'],
])('%i thousandths, shown with %i places or as many as it needs, are %s', (thousandths, decimals, text) => {
  expect(formatQuantity(thousandths, decimals)).toBe(text)
})

test.each([
  ['3', 3_000],
  ['1.25', 1_250],
  ['.5', 500],
  ['0.001', 1],
  [' 2 ', 2_000],
  ['-1.5', -1_500],
  ['-0', 0],
  ['1000000000', maxQuantityThousandths],
])('%o is read as %i thousandths', (text, thousandths) => {
  expect(parseQuantity(text)).toBe(thousandths)
})

test.each(['', '.', '-', '1.', '1.2345', '1,000', '1e3', 'two', '1 kg', '1000000001', '٣'])(
  '%o is no quantity',
  text => {
    expect(parseQuantity(text)).toBeUndefined()
  },
)

test.each([
  [1_000, 0, true],
  [1_500, 0, false],
  [1_500, 1, true],
  [1_250, 1, false],
  [1_250, 2, true],
  [1_251, 2, false],
  [1_251, 3, true],
  [0, 0, true],
  [-2_000, 0, true],
  [-2_500, 0, false],
])('%i thousandths in steps of %i places: %o', (thousandths, decimals, fits) => {
  expect(fitsDecimals(thousandths, decimals)).toBe(fits)
})

const quantity = fc.integer({ min: -maxQuantityThousandths, max: maxQuantityThousandths })
const places = fc.integer({ min: 0, max: 3 })

test('every quantity is read back as it was written, however many places are shown', () => {
  fc.assert(
    fc.property(quantity, places, (thousandths, decimals) => {
      expect(parseQuantity(formatQuantity(thousandths, decimals))).toBe(thousandths)
    }),
  )
})

test('a quantity fits when writing it needs no more places', () => {
  fc.assert(
    fc.property(quantity, places, (thousandths, decimals) => {
      const needed = formatQuantity(thousandths).split('.')[1]?.length ?? 0
      expect(fitsDecimals(thousandths, decimals)).toBe(needed <= decimals)
    }),
  )
})
