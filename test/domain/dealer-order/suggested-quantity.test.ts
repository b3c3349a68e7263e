// How much to order of what runs low.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recommend, suggestedQuantity } from '../../../src/shared/domain/dealer-order/suggested-quantity.ts'

const item = (words: object) => ({
  onHandThousandths: 0,
  lowStockThousandths: 5_000,
  onOrderThousandths: 0,
  packThousandths: null,
  decimals: 0,
  ...words,
})

test.each([
  ['at its mark', { onHandThousandths: 5_000 }, 5_000],
  ['above its mark', { onHandThousandths: 6_000 }, 0],
  ['sold out', {}, 10_000],
  ['sold below nothing', { onHandThousandths: -3_000 }, 13_000],
  ['without a mark', { lowStockThousandths: null }, 0],
  ['marked at nothing and sold out', { lowStockThousandths: 0 }, 1_000],
  ['with some on its way', { onOrderThousandths: 4_000 }, 6_000],
  ['with enough on its way', { onOrderThousandths: 10_000 }, 0],
  ['in packs of twelve', { packThousandths: 12_000 }, 12_000],
  ['in packs of three', { packThousandths: 3_000 }, 12_000],
  ['by weight', { onHandThousandths: 1_234, decimals: 3 }, 8_766],
  ['counted in pieces though its stock is not whole', { onHandThousandths: 1_234 }, 9_000],
])('an item %s', (_what, words, suggested) => {
  expect(suggestedQuantity(item(words))).toBe(suggested)
})

test('what is suggested and on its way is enough, and less than a pack more than enough', () => {
  const quantities = fc.record({
    onHandThousandths: fc.integer({ min: -20_000, max: 50_000 }),
    lowStockThousandths: fc.integer({ min: 0, max: 50_000 }),
    onOrderThousandths: fc.nat(100_000),
    packThousandths: fc.option(fc.integer({ min: 1, max: 24 }).map(pieces => pieces * 1000)),
    decimals: fc.constantFrom(0, 3),
  })
  fc.assert(
    fc.property(quantities, each => {
      const suggested = suggestedQuantity(each)
      if (each.onHandThousandths > each.lowStockThousandths) expect(suggested).toBe(0)
      else {
        const wanted = Math.max(2 * each.lowStockThousandths - each.onHandThousandths, 1000)
        const step = each.packThousandths ?? (each.decimals === 0 ? 1000 : 1)
        expect(suggested % step).toBe(0)
        expect(suggested + each.onOrderThousandths).toBeGreaterThanOrEqual(wanted)
        if (suggested > 0) expect(suggested + each.onOrderThousandths - wanted).toBeLessThan(step)
      }
    }),
  )
})

test('the lowest stock comes first', () => {
  const rows = recommend([
    item({ onHandThousandths: 4_000 }),
    item({ onHandThousandths: -1_000 }),
    item({ onHandThousandths: 9_000 }),
  ])
  expect(rows.map(row => row.onHandThousandths)).toEqual([-1_000, 4_000])
})
