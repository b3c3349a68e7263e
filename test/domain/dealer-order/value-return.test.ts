// What a dealer owes for goods sent back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOfReturn, valueLine } from '../../../src/shared/domain/dealer-order/value-return.ts'
import { maxPaise } from '../../../src/shared/kernel/money.ts'

test.each([
  ['two at ₹30 and 18 %', 2_000, 3_000, 1_800, { taxablePaise: 6_000, taxPaise: 1_080 }],
  ['a quarter of a kilo', 250, 9_999, 0, { taxablePaise: 2_500, taxPaise: 0 }],
  ['both halves rounded alike', 1_000, 3_333, 500, { taxablePaise: 3_333, taxPaise: 166 }],
])('%s', (_, quantityThousandths, unitPricePaise, taxRateBps, value) => {
  expect(valueLine({ quantityThousandths, unitPricePaise, taxRateBps }, false)).toEqual(value)
})

test('across states the tax is rounded once', () => {
  const line = { quantityThousandths: 1_000, unitPricePaise: 3_333, taxRateBps: 500 }
  expect(valueLine(line, true).taxPaise).toBe(167)
})

test('a debit note is the sum of its lines, and within a state its tax has two equal halves', () => {
  const line = fc.record({
    quantityThousandths: fc.integer({ min: 1, max: 500_000 }),
    unitPricePaise: fc.nat(1_000_000),
    taxRateBps: fc.constantFrom(0, 25, 500, 1_200, 1_800, 2_800),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), lines => {
      const values = lines.map(each => valueLine(each, false))
      const { taxablePaise, taxPaise, amountPaise } = sumOfReturn(values)
      expect(amountPaise).toBe(values.reduce((sum, each) => sum + each.taxablePaise + each.taxPaise, 0))
      expect(amountPaise).toBe(taxablePaise + taxPaise)
      expect(taxPaise % 2).toBe(0)
    }),
  )
})

test('what no field can hold is refused', () => {
  const line = { quantityThousandths: 2_000_000, unitPricePaise: maxPaise, taxRateBps: 0 }
  expect(() => valueLine(line, false)).toThrow('amount_too_large')
})
