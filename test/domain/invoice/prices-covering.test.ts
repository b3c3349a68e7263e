// Prices at which lines come to a total that was agreed on first.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pricesCovering } from '../../../src/shared/domain/invoice/prices-covering.ts'

const line = (quantity: number, unitPricePaise: number) => ({ quantity, unitPricePaise })

test('lines that come to the total, or to more, keep their prices', () => {
  expect(pricesCovering([line(3, 4_000), line(1, 500)], 12_500)).toEqual([4_000, 500])
  expect(pricesCovering([line(3, 4_000)], 0)).toEqual([4_000])
})

test('what was put on top raises each price in proportion, to the next paisa', () => {
  expect(pricesCovering([line(1, 10_000), line(1, 5_000)], 17_700)).toEqual([11_800, 5_900])
  expect(pricesCovering([line(3, 3_333)], 10_000)).toEqual([3_334])
})

test('lines that cost nothing share a total by their quantities', () => {
  expect(pricesCovering([line(1, 0), line(3, 0)], 400)).toEqual([100, 100])
})

test('the lines always come to the total at least, and to less than a paisa a piece more where prices rose', () => {
  const lines = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 999 }), unitPricePaise: fc.integer({ min: 0, max: 9_999_999 }) }),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 9_999_999_999 }), (sold, totalPaise) => {
      const prices = pricesCovering(sold, totalPaise)
      const pieces = sold.reduce((sum, { quantity }) => sum + quantity, 0)
      const cameTo = sold.reduce((sum, { quantity }, index) => sum + quantity * (prices[index] ?? 0), 0)
      const before = sold.reduce((sum, { quantity, unitPricePaise }) => sum + quantity * unitPricePaise, 0)
      expect(cameTo).toBeGreaterThanOrEqual(totalPaise)
      if (before < totalPaise) expect(cameTo).toBeLessThan(totalPaise + pieces)
      else expect(prices).toEqual(sold.map(({ unitPricePaise }) => unitPricePaise))
    }),
  )
})
