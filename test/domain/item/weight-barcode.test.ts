// Labels printed by a scale, read at the counter.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeWeightBarcode, readWeightBarcode } from '../../../src/shared/domain/item/weight-barcode.ts'

const grams = { prefix: '21', itemDigits: 5, stepThousandths: 1 }

const settings = fc.record({
  prefix: fc.constantFrom('2', '20', '21', '29'),
  itemDigits: fc.integer({ min: 4, max: 6 }),
  stepThousandths: fc.constantFrom(1, 5, 10, 100, 1000),
})

test('a label says the item and the weight in thousandths of its unit', () => {
  expect(readWeightBarcode(grams, '2100042012509')).toEqual({ itemCode: '00042', quantityThousandths: 1250 })
  expect(readWeightBarcode({ ...grams, stepThousandths: 10 }, '2100042012509')).toEqual({
    itemCode: '00042',
    quantityThousandths: 12500,
  })
})

test.each([
  ['another prefix', '2200042012506'],
  ['a wrong check digit', '2100042012500'],
  ['nothing weighed', '2100042000001'],
  ['too short', '210004201250'],
  ['letters', '21000420125X7'],
  ['an ordinary EAN-13', '8906002380107'],
])('%s is no weight label', (_why, code) => {
  expect(readWeightBarcode(grams, code)).toBeNull()
})

test.each([
  ['a code too long', { itemCode: '123456', quantityThousandths: 1000 }],
  ['a code with letters', { itemCode: 'A1', quantityThousandths: 1000 }],
  ['more than the digits hold', { itemCode: '42', quantityThousandths: 100_000 }],
  ['nothing', { itemCode: '42', quantityThousandths: 0 }],
])('no label is made for %s', (_why, weighed) => {
  expect(makeWeightBarcode(grams, weighed)).toBeNull()
})

test('a quantity between two steps has no label', () => {
  expect(makeWeightBarcode({ ...grams, stepThousandths: 10 }, { itemCode: '1', quantityThousandths: 15 })).toBeNull()
})

test('whatever is printed is read back', () => {
  fc.assert(
    fc.property(settings, fc.nat({ max: 9999 }), fc.integer({ min: 1, max: 9999 }), (scale, item, steps) => {
      const quantityThousandths = steps * scale.stepThousandths
      const label = makeWeightBarcode(scale, { itemCode: String(item), quantityThousandths })
      expect(label).toMatch(/^\d{13}$/)
      expect(readWeightBarcode(scale, label ?? '')).toEqual({
        itemCode: String(item).padStart(scale.itemDigits, '0'),
        quantityThousandths,
      })
    }),
  )
})
