// When a discount is more than a role may give.
import { expect, test } from 'vitest'
import { allRights, isOverDiscountLimit, rightsOfRole } from '../../../src/shared/domain/people/rights.ts'
import { Permission } from '../../../src/shared/records/person.ts'

const line = (grossPaise: number, lineDiscountPaise: number, billDiscountSharePaise = 0) => ({
  grossPaise,
  lineDiscountPaise,
  billDiscountSharePaise,
})

test.for([
  ['nothing off', [line(10_000, 0)], 0, false],
  ['a paisa off where none is allowed', [line(10_000, 1)], 0, true],
  ['exactly the limit', [line(10_000, 500)], 500, false],
  ['a paisa more', [line(10_000, 501)], 500, true],
  ['one line over, the bill within', [line(1_000, 100), line(100_000, 0)], 500, true],
  ['the bill over through its own discount', [line(10_000, 0, 600)], 500, true],
  ['line and bill together over', [line(10_000, 300, 300)], 500, true],
  ['a gift of nothing', [line(0, 0)], 0, false],
] as const)('%s', ([, lines, limitBps, isOver]) => {
  expect(isOverDiscountLimit(lines, limitBps)).toBe(isOver)
})

test('the owner may do everything there is', () => {
  const none = { permissions: [], discountLimitBps: 0 }
  expect(rightsOfRole('owner', { manager: none, cashier: none })).toBe(allRights)
  expect(new Set(allRights.permissions)).toEqual(new Set(Permission.options))
})
