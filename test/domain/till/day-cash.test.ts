// Which sales are looked at for the day's limit of cash, and where it lies.
import { expect, test } from 'vitest'
import { isCashToSum, refuseDayCash } from '../../../src/shared/domain/till/day-cash.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'

test.each([
  ['a small first purchase', 1_999_99, false, false],
  ['a hundredth of the limit', 2_000_00, false, true],
  ['a small purchase after another of the same day', 1, true, true],
  ['no cash at all', 0, true, false],
] as const)('%s: summed up is %s', (_what, cashPaise, hasBoughtToday, isSummed) => {
  expect(isCashToSum(cashPaise, hasBoughtToday)).toBe(isSummed)
})

test.each([
  [0, 2_00_000_00, 1_99_999_99],
  [1_99_999_99, 1, 0],
  [2_50_000_00, 1, 0],
])('%i paise before and %i now are too much', (takenPaise, cashPaise, leftPaise) => {
  const details = { limitPaise: 2_00_000_00, takenPaise, leftPaise }
  expect(() => refuseDayCash(takenPaise, cashPaise)).toThrow(new Refusal('cash_limit_day', details))
})

test('a paisa less is not', () => {
  expect(refuseDayCash(1_00_000_00, 99_999_99)).toBeUndefined()
})
