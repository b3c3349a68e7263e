// When a discount is more than a role may give.
import { expect, test } from 'vitest'
import { findOverDiscount } from '../../../src/shared/domain/people/over-discount.ts'

const line = (grossPaise: number, lineDiscountPaise: number, billDiscountSharePaise = 0) => ({
  grossPaise,
  lineDiscountPaise,
  billDiscountSharePaise,
})

test.for([
  ['nothing off', [line(10_000, 0)], 0, undefined],
  ['a paisa off where none is allowed', [line(10_000, 1)], 0, [0, 1]],
  ['exactly the limit', [line(10_000, 500)], 500, undefined],
  ['a paisa more', [line(10_000, 501)], 500, [0, 501]],
  ['a hair more than the limit reads as more', [line(1_000_000, 50_001)], 500, [0, 501]],
  ['one line over, the bill within', [line(100_000, 0), line(1_000, 100)], 500, [1, 1_000]],
  ['the bill over through its own discount', [line(10_000, 0, 600)], 500, ['bill', 600]],
  ['line and bill together over', [line(10_000, 300, 300)], 500, ['bill', 600]],
  ['a gift of nothing', [line(0, 0)], 0, undefined],
] as const)('%s', ([, lines, limitBps, expected]) => {
  const over = findOverDiscount<ReturnType<typeof line>>(lines, limitBps)
  const where = over?.line == null ? 'bill' : lines.indexOf(over.line)
  expect(over === undefined ? undefined : [where, over.discountBps]).toEqual(expected)
})
