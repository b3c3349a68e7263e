// Money is exact: every product by whole numbers, every text read back as it was written.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatPaise,
  formatRupees,
  groupIndian,
  maxPaise,
  mulDivRoundHalfUp,
  parseRupees,
  roundToRupee,
} from '../../../src/shared/kernel/money.ts'

/** floor(x + 1/2) for x = a × b / divisor, in whole numbers of any size. */
function exactHalfUp(a: number, b: number, divisor: number): number {
  const twice = 2n * BigInt(a) * BigInt(b) + BigInt(divisor)
  const by = 2n * BigInt(divisor)
  return Number((twice - (((twice % by) + by) % by)) / by)
}

test.each([
  [0, 5, 7, 0],
  [1, 1, 2, 1],
  [1, 1, 3, 0],
  [2, 1, 3, 1],
  [5, 1, 10, 1],
  [4, 1, 10, 0],
  [15, 1, 10, 2],
  [25, 1, 10, 3],
  [-1, 1, 2, 0],
  [-3, 1, 2, -1],
  [-2, 1, 3, -1],
  [-1, 1, 3, 0],
  [1, -5, 10, 0],
  [-5, -1, 10, 1],
  [2 ** 26, 2 ** 25, 1, 2 ** 51],
  [2 ** 26, 2 ** 25 - 1, 2, 2 ** 50 - 2 ** 25],
  [94_906_267, 94_906_267, 94_906_267, 94_906_267],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  [Number.MAX_SAFE_INTEGER, 1, 2, (Number.MAX_SAFE_INTEGER + 1) / 2],
])('%i × %i / %i, half up, is %i', (a, b, divisor, expected) => {
  expect(mulDivRoundHalfUp(a, b, divisor)).toBe(expected)
})

const whole = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: 2 ** 25 - 9, max: 2 ** 27 + 9 }),
)
const divisor = fc.oneof(
  fc.constantFrom(1, 2, 100, 1_000, 10_000, 20_000, 21_000, 23_600),
  fc.integer({ min: 1, max: 2 ** 31 - 1 }),
)

test('products and quotients of any whole numbers are exact, also below zero', () => {
  fc.assert(
    fc.property(whole, whole, divisor, (a, b, by) => {
      const made = mulDivRoundHalfUp(a, b, by)
      expect(made === exactHalfUp(a, b, by)).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('rounding to the rupee goes to the nearest, fifty paise up', () => {
  const table = [
    [0, 0],
    [49, 0],
    [50, 100],
    [149, 100],
    [150, 200],
    [-50, 0],
    [-51, -100],
    [-149, -100],
    [-150, -100],
    [-151, -200],
  ]
  expect(table.map(([paise]) => [paise, roundToRupee(paise as number)])).toEqual(table)
  fc.assert(
    fc.property(fc.integer({ min: -maxPaise, max: maxPaise }), paise => {
      expect(roundToRupee(paise)).toBe(exactHalfUp(paise, 1, 100) * 100)
    }),
  )
})

test('digits are grouped as India groups them', () => {
  expect(['0', '99', '999', '1000', '99999', '100000', '1234567', '123456789'].map(groupIndian)).toEqual([
    '0',
    '99',
    '999',
    '1,000',
    '99,999',
    '1,00,000',
    '12,34,567',
    '12,34,56,789',
  ])
  const intl = new Intl.NumberFormat('en-IN')
  fc.assert(
    fc.property(fc.nat(maxPaise), amount => {
      expect(groupIndian(String(amount))).toBe(intl.format(amount))
    }),
  )
})

test.each([
  [0, '0.00', '₹0.00'],
  [5, '0.05', '₹0.05'],
  [100, '1.00', '₹1.00'],
  [118_000, '1,180.00', '₹1,180.00'],
  [12_345_678_900, '12,34,56,789.00', '₹12,34,56,789.00'],
  [-118_050, '−1,180.50', '−₹1,180.50'],
  [-5, '−0.05', '−₹0.05'],
])('%i paise are written %s', (paise, plain, withSign) => {
  expect([formatPaise(paise), formatRupees(paise)]).toEqual([plain, withSign])
})

test.each([
  ['1180', 118_000],
  ['1,180.5', 118_050],
  ['₹ 99.00', 9_900],
  ['₹99', 9_900],
  ['  7.05 ', 705],
  ['.5', 50],
  ['0.05', 5],
  ['007', 700],
  ['-12.30', -1_230],
  ['-₹5', -500],
  ['−₹5', -500],
  ['-0', 0],
  ['12,34,567.89', 1_23_45_67_89],
  ['1,00,00,00,00,000', maxPaise],
])('%o is read as %i paise', (text, paise) => {
  expect(parseRupees(text)).toBe(paise)
})

test.each([
  '',
  ' ',
  '.',
  '-',
  '₹',
  '5.',
  '1.234',
  '1e3',
  '12a',
  '+5',
  '5-',
  '1 000',
  ',5',
  '0x10',
  'NaN',
  '१२',
  '10000000000000',
])('%o is no amount', text => {
  expect(parseRupees(text)).toBeUndefined()
})

test('every amount is read back as it was written, with the sign of the rupee or without', () => {
  fc.assert(
    fc.property(fc.integer({ min: -maxPaise, max: maxPaise }), paise => {
      expect(parseRupees(formatPaise(paise))).toBe(paise)
      expect(parseRupees(formatRupees(paise))).toBe(paise)
    }),
  )
})
