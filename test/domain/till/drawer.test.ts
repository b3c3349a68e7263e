// What should be in the drawer, and what was counted there.
import { expect, test } from 'vitest'
import { cashReasons, cashWorthsPaise, countedCash, expectedCash } from '../../../src/shared/domain/till/drawer.ts'
import type { DrawerFlow } from '../../../src/shared/records/shift.ts'

const flow = (kind: DrawerFlow['kind'], tender: DrawerFlow['tender'], amountPaise: number): DrawerFlow => ({
  kind,
  tender,
  amountPaise,
  count: 1,
})

test.each<[string, DrawerFlow[], number]>([
  ['the float alone', [], 100_00],
  ['cash of sales and of old bills', [flow('sale', 'cash', 40_00), flow('payment', 'cash', 5_00)], 145_00],
  ['no other means', [flow('sale', 'upi', 40_00), flow('payment', 'card', 5_00)], 100_00],
  ['cash put in and taken out by hand', [flow('cash_in', 'cash', 20_00), flow('cash_out', 'cash', 130_00)], -10_00],
])('expected is %s', (_what, flows, expected) => {
  expect(expectedCash(100_00, flows)).toBe(expected)
})

test('counted is every worth times its pieces, and what was counted as an amount', () => {
  const notes = [
    { worthPaise: 500_00, pieces: 3 },
    { worthPaise: 10_00, pieces: 0 },
    { worthPaise: 1_00, pieces: 7 },
  ]
  expect(countedCash({ notes, loosePaise: 12_50 })).toBe(1_519_50)
})

test('the note of two thousand is counted last, and other is the last reason', () => {
  expect(cashWorthsPaise.at(-1)).toBe(2_000_00)
  for (const reasons of Object.values(cashReasons)) expect(reasons.at(-1)).toBe('other')
})
