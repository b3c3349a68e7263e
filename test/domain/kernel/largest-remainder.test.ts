// Sharing an amount over lines without losing or making a paisa.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareByLargestRemainder } from '../../../src/shared/kernel/largest-remainder.ts'
import { maxPaise } from '../../../src/shared/kernel/money.ts'
import { shares } from '../invoice/price-oracle.ts'

test.each([
  ['equal weights, one paisa: the first has it', 1, [1, 1, 1], [1, 0, 0]],
  ['equal weights, two paise: the first two have them', 2, [1, 1, 1], [1, 1, 0]],
  ['the largest remainder has it, wherever it stands', 1, [1, 1, 2], [0, 0, 1]],
  ['equal remainders of unequal weights: the earlier one', 1, [1, 3], [0, 1]],
  ['half each of an odd amount: the earlier one', 3, [5, 5], [2, 1]],
  ['nothing for a weight of nothing', 10, [0, 3, 0, 7], [0, 3, 0, 7]],
  ['no amount', 0, [3, 7], [0, 0]],
  ['no amount and no weight', 0, [0, 0], [0, 0]],
  ['nobody', 0, [], []],
  ['one alone', 7, [3], [7]],
  ['more than the weights', 100, [1, 2], [33, 67]],
  ['the largest amounts there are', maxPaise - 1, [maxPaise, maxPaise, 1], [maxPaise / 2 - 1, maxPaise / 2 - 1, 1]],
])('%s', (_what, amount, weights, expected) => {
  expect(shareByLargestRemainder(amount, weights)).toEqual(expected)
})

const weights = fc.array(fc.oneof(fc.nat(10), fc.nat(maxPaise)), { minLength: 1, maxLength: 50 })
const some = weights.filter(each => each.some(weight => weight > 0))

test('shares sum to the amount, and each is its exact part rounded down or up', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(100), fc.nat(maxPaise)), some, (amount, given) => {
      const total = given.reduce((sum, weight) => sum + BigInt(weight), 0n)
      const made = shareByLargestRemainder(amount, given)
      expect(made.reduce((sum, share) => sum + share, 0)).toBe(amount)
      for (const [index, share] of made.entries()) {
        const floor = Number((BigInt(amount) * BigInt(given[index] as number)) / total)
        expect([floor, floor + 1]).toContain(share)
      }
    }),
  )
})

test('shares are what giving the paise one by one gives', () => {
  fc.assert(
    fc.property(fc.nat(1_000), some, (amount, given) => {
      expect(shareByLargestRemainder(amount, given)).toEqual(shares(BigInt(amount), given.map(BigInt)).map(Number))
    }),
  )
})

test('an amount no larger than all weights together gives none more than its weight', () => {
  fc.assert(
    fc.property(some, fc.nat(10_000), (given, part) => {
      const total = given.reduce((sum, weight) => sum + BigInt(weight), 0n)
      const amount = Number((total * BigInt(part)) / 10_000n)
      const made = shareByLargestRemainder(amount, given)
      for (const [index, share] of made.entries()) expect(share).toBeLessThanOrEqual(given[index] as number)
    }),
  )
})
