// The rate in force on a day: the item's own, else its group's, else none.
import { expect, test } from 'vitest'
import { taxRateOn } from '../../../src/shared/domain/item/tax-rate-on.ts'

const soap = [
  { fromOn: '2025-09-22', rateBps: 500 },
  { fromOn: '2017-07-01', rateBps: 1_800 },
]
const drinks = [{ fromOn: '2025-09-22', rateBps: 4_000 }]

test.each([
  ['before GST', '2017-06-30', soap, [], 0],
  ['the first day', '2017-07-01', soap, [], 1_800],
  ['the last day of the old rate', '2025-09-21', soap, [], 1_800],
  ['the first day of the new rate', '2025-09-22', soap, [], 500],
  ['long after', '2099-12-31', soap, [], 500],
  ['an item without rates has its group’s', '2026-11-20', [], drinks, 4_000],
  ['a group without a rate yet', '2025-09-21', [], drinks, 0],
  ['an item’s own rates go before its group’s', '2026-11-20', soap, drinks, 500],
  ['also while they do not hold yet', '2017-06-30', soap, [{ fromOn: '2017-01-01', rateBps: 100 }], 0],
  ['neither has any', '2026-11-20', [], [], 0],
  [
    'two rates from one day: the later said',
    '2026-11-20',
    [...drinks, { fromOn: '2025-09-22', rateBps: 1_800 }],
    [],
    1_800,
  ],
])('%s', (_what, day, itemRates, groupRates, rateBps) => {
  expect(taxRateOn(day, itemRates, groupRates)).toBe(rateBps)
})
