// Thousandths of a currency: exact, rounded once, away from zero.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMills } from '../../../src/main/import/values/parse-mills.ts'
import { formatMills, groupThousands, millsOf, paiseOfMills } from '../../../src/shared/kernel/mills.ts'
import { groupIndian } from '../../../src/shared/kernel/money.ts'

test.for<[text: string, mills: number]>([
  ['2.55', 2_550],
  ['0.001', 1],
  ['-5', -5_000],
  ['1,23,456.5', 123_456_500],
  ['1,234,567.005', 1_234_567_005],
  ['₹ 99', 99_000],
  ['£16,888.02', 16_888_020],
  ['-£5', -5_000],
  ['(12.50)', -12_500],
  ['12.50-', -12_500],
  ['Rs.45/-', 45_000],
  ['1.2500', 1_250],
  ['−3', -3_000],
])('%s is %i mills', ([text, mills]) => {
  expect(parseMills(text)).toEqual({ isOk: true, value: mills })
})

test.for<[text: string, code: string]>([
  ['much', 'amount_unclear'],
  ['12,50', 'amount_unclear'],
  ['1.2345', 'amount_places'],
  ['9999999999999', 'amount_too_large'],
])('%s is %s', ([text, code]) => {
  expect(parseMills(text)).toMatchObject({ isOk: false, fault: { code } })
})

test('a return takes back exactly what its sale brought', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (quantity, price) => {
      const sold = millsOf(quantity, price)
      expect(millsOf(-quantity, price) + sold).toBe(0)
      expect(paiseOfMills(-sold) + paiseOfMills(sold)).toBe(0)
    }),
  )
})

test('half and more is rounded away from zero', () => {
  expect([millsOf(500, 1), millsOf(499, 1), millsOf(-500, 1)]).toEqual([1, 0, -1])
  expect([paiseOfMills(5), paiseOfMills(4), paiseOfMills(-5), paiseOfMills(-4)]).toEqual([1, 0, -1, 0])
})

test('two decimals are shown at least, the third where it is needed', () => {
  expect(formatMills(3_801_792_201, groupThousands)).toBe('3,801,792.201')
  expect(formatMills(123_456_500, groupIndian)).toBe('1,23,456.50')
  expect(formatMills(-10, groupIndian)).toBe('-0.01')
})

test('what is shown reads back as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), mills => {
      expect(parseMills(formatMills(mills, groupThousands))).toEqual({ isOk: true, value: mills === 0 ? 0 : mills })
    }),
  )
})
