// Selling above the printed price.

import { expect, test } from 'vitest'
import { isPriceAboveMrp } from '../../../src/shared/domain/item/price-and-mrp.ts'

test.each([
  { price: 10000, mode: 'inclusive', mrp: 10000, bps: 1800, above: false },
  { price: 10001, mode: 'inclusive', mrp: 10000, bps: 1800, above: true },
  { price: 10000, mode: 'inclusive', mrp: null, bps: 1800, above: false },
  { price: 8475, mode: 'exclusive', mrp: 10000, bps: 1800, above: true },
  { price: 8474, mode: 'exclusive', mrp: 10000, bps: 1800, above: false },
  { price: 10000, mode: 'exclusive', mrp: 10000, bps: 0, above: false },
] as const)('price $price $mode at $bps bps under an MRP of $mrp: above is $above', given => {
  const prices = { pricePaise: given.price, priceMode: given.mode, mrpPaise: given.mrp }
  expect(isPriceAboveMrp(prices, given.bps)).toBe(given.above)
})
