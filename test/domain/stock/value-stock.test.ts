// What stock is worth and what it cost when it went: by hand in examples, and by rules for any history.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CostedMovement, startValuing } from '../../../src/shared/domain/stock/value-stock.ts'
import type { StockValuation } from '../../../src/shared/records/shop.ts'

const methods = ['average', 'fifo'] as const

/** Pieces and rupees: `[10, 40]` ten come in at ₹40, `[-3]` three go, `[2]` two come in and nobody says what they cost. */
type Words = readonly [pieces: number, rupees?: number]
const movementOf = ([pieces, rupees]: Words): CostedMovement => ({
  deltaThousandths: pieces * 1000,
  unitCostPaise: rupees === undefined ? null : rupees * 100,
})

function walk(method: StockValuation, movements: readonly Words[], itemCostRupees?: number) {
  const stock = startValuing(method, itemCostRupees === undefined ? null : itemCostRupees * 100)
  const costs = movements.map(words => stock.move(movementOf(words)))
  return {
    value: stock.valuePaise() / 100,
    came: costs.map(cost => cost.cameInPaise / 100),
    went: costs.map(cost => cost.wentPaise / 100),
  }
}

test.each<[what: string, method: StockValuation, movements: Words[], value: number, went: number[]]>([
  ['ten at ₹40 and ten at ₹50 cost ₹45 each', 'average', [[10, 40], [10, 50], [-10]], 450, [0, 0, 450]],
  ['the ten that came first go first', 'fifo', [[10, 40], [10, 50], [-10]], 500, [0, 0, 400]],
  ['a sale across two arrivals takes from both', 'fifo', [[10, 40], [10, 50], [-12]], 400, [0, 0, 500]],
  ['a new average begins when all is sold', 'average', [[10, 40], [-10], [1, 70]], 70, [0, 400, 0]],
  ['what comes without a cost is as what is there', 'average', [[10, 40], [10, 50], [2]], 990, [0, 0, 0]],
  ['what comes without a cost is as the newest', 'fifo', [[10, 40], [10, 50], [2]], 1000, [0, 0, 0]],
  [
    'what goes back takes its own cost with it',
    'average',
    [
      [10, 40],
      [10, 50],
      [-10, 50],
    ],
    400,
    [0, 0, 0],
  ],
  [
    'what goes back takes its own layer with it',
    'fifo',
    [
      [10, 40],
      [10, 50],
      [5, 60],
      [-10, 50],
    ],
    700,
    [0, 0, 0, 0],
  ],
  [
    'of the layers of one cost the newest goes back',
    'fifo',
    [[10, 40], [10, 50], [10, 40], [-10, 40], [-12]],
    400,
    [0, 0, 0, 0, 500],
  ],
  ['what of it was sold goes back out of the rest', 'fifo', [[10, 40], [10, 50], [-15], [-5, 40]], 0, [0, 0, 650, 50]],
  [
    'what was sold at the average goes back at its cost',
    'average',
    [[10, 10], [10, 20], [-15], [-5, 20]],
    0,
    [0, 0, 225, -25],
  ],
  [
    'what is left is never worth less than nothing',
    'average',
    [[10, 10], [10, 20], [-15], [-4, 20]],
    15,
    [0, 0, 225, -20],
  ],
  ['goods that are not there go back too', 'average', [[5, 40], [-5], [-2, 40]], -80, [0, 200, 0]],
])('%s', (_, method, movements, value, went) => {
  const walked = walk(method, movements)
  expect({ value: walked.value, went: walked.went }).toEqual({ value, went })
})

test.each(methods)('by %s, goods without any cost are worth the cost price of the item', method => {
  expect(walk(method, [[10], [-4]], 30)).toEqual({ value: 180, came: [300, 0], went: [0, 120] })
})

test.each(methods)('by %s, goods are worth nothing while no cost is known at all', method => {
  expect(walk(method, [[10], [-4]])).toEqual({ value: 0, came: [0, 0], went: [0, 0] })
})

test.each(methods)('by %s, what is sold before it comes is costed as assumed and put right when it comes', method => {
  const short = walk(method, [[2, 40], [-5]], 50)
  expect(short).toMatchObject({ value: -150, went: [0, 80 + 150] })
  const covered = walk(method, [[2, 40], [-5], [10, 45]], 50)
  expect(covered).toMatchObject({ value: 7 * 45, went: [0, 230, 3 * 45 - 150] })
})

test.each(methods)('by %s, without a cost price the last cost named is assumed', method => {
  expect(walk(method, [[2, 40], [-5]]).value).toBe(-120)
})

const cost = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null })
const anyMovement = fc.record({
  deltaThousandths: fc.integer({ min: -50_000, max: 50_000 }),
  unitCostPaise: cost,
})
const history = fc.array(anyMovement, { maxLength: 40 })

test.each(methods)('by %s, what is left and what went cost what came in, to the paisa', method => {
  fc.assert(
    fc.property(history, cost, (movements, itemCost) => {
      const stock = startValuing(method, itemCost)
      let paise = 0
      for (const movement of movements) {
        const { cameInPaise, wentPaise } = stock.move(movement)
        paise += cameInPaise - wentPaise
        expect(stock.valuePaise()).toBe(paise)
        if (stock.onHandThousandths() >= 0) expect(stock.valuePaise()).toBeGreaterThanOrEqual(0)
        else expect(stock.valuePaise()).toBeLessThanOrEqual(0)
      }
      const onHand = movements.reduce((sum, { deltaThousandths }) => sum + deltaThousandths, 0)
      expect(stock.onHandThousandths()).toBe(onHand)
      if (onHand === 0) expect(stock.valuePaise()).toBe(0)
    }),
  )
})

test('both methods agree on every movement when all units cost the same', () => {
  const pieces = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 40 })
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 1_000_000 }), (moves, unitCost) => {
      const [average, fifo] = methods.map(method => startValuing(method, unitCost))
      for (const move of moves) {
        const movement = { deltaThousandths: move * 1000, unitCostPaise: move > 0 ? unitCost : null }
        expect(average?.move(movement)).toEqual(fifo?.move(movement))
        expect(average?.valuePaise()).toBe(fifo?.valuePaise())
      }
    }),
  )
})

test('first in, first out is the cost of the last arrivals that cover what is on hand', () => {
  const arrivals = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 500 })), {
    minLength: 1,
  })
  fc.assert(
    fc.property(arrivals, fc.nat(), (came, seed) => {
      const stock = startValuing('fifo', null)
      for (const [pieces, rupees] of came) stock.move(movementOf([pieces, rupees]))
      const all = came.reduce((sum, [pieces]) => sum + pieces, 0)
      const sold = seed % (all + 1)
      if (sold > 0) stock.move(movementOf([-sold]))
      let left = all - sold
      let paise = 0
      for (const [pieces, rupees] of came.toReversed()) {
        const counted = Math.min(left, pieces)
        paise += counted * rupees * 100
        left -= counted
      }
      expect(stock.valuePaise()).toBe(paise)
    }),
  )
})
