// Figures of the morning page out of reports.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOfSales, sumUnusual } from '../../../src/shared/domain/home/figures-of-reports.ts'
import { belowPricePaise } from '../../../src/shared/domain/invoice/below-price.ts'
import { addDays } from '../../../src/shared/kernel/calendar.ts'
import { type Report, ReportAsked, UnusualKind } from '../../../src/shared/records/report.ts'

const lastOn = '2026-11-20'
const kinds = UnusualKind.options

function salesOf(days: Readonly<Record<string, number>>): Report {
  const columns = [
    { key: 'span', kind: 'span' as const },
    { key: 'bills', kind: 'count' as const },
    { key: 'net', kind: 'money' as const },
    { key: 'average', kind: 'money' as const },
  ]
  const rows = Object.entries(days).map(([day, paise]) => ({ cells: [day, 1, paise, paise], lead: null }))
  const asked = ReportAsked.parse({ report: 'sales', fromOn: lastOn, toOn: lastOn })
  return {
    asked,
    narrowedTo: [],
    past: null,
    counters: [],
    branches: [],
    columns,
    rows,
    sums: [null, null, null, null],
    rowCount: rows.length,
  }
}

test('days without a sale stand between the others', () => {
  const days = daysOfSales(salesOf({ '2026-11-18': 500, '2026-11-20': 700 }), lastOn, 3)
  expect(days.map(({ on, bills, netPaise }) => [on, bills, netPaise])).toEqual([
    ['2026-11-18', 1, 500],
    ['2026-11-19', 0, 0],
    ['2026-11-20', 1, 700],
  ])
})

const thing = fc.record({
  what: fc.constantFrom(...kinds),
  daysAgo: fc.integer({ min: 0, max: 6 }),
  count: fc.integer({ min: 1, max: 40 }),
  amount: fc.option(fc.integer({ min: -100_000, max: 100_000 })),
})

test('unusual things: the days of a kind come to its count, all kinds to everything', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 60 }), drawn => {
      const things = drawn.map(({ daysAgo, ...rest }) => ({
        ...rest,
        atMs: Date.parse(`${addDays(lastOn, -daysAgo)}T12:00:00+05:30`),
      }))
      const sums = sumUnusual(things, kinds, lastOn, 7)
      for (const { count, daily } of sums) expect(daily.reduce((sum, each) => sum + each, 0)).toBe(count)
      expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(things.reduce((sum, { count }) => sum + count, 0))
      expect(sums.reduce((sum, { paise }) => sum + paise, 0)).toBe(
        things.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      )
      expect(sums.map(({ kind }) => kind)).toEqual(kinds.filter(kind => things.some(({ what }) => what === kind)))
    }),
  )
})

test('what was sold below its price is the difference for the quantity, to the paisa', () => {
  const line = { unitPricePaise: 90_00, itemPricePaise: 100_00, quantityThousandths: 1_250 }
  expect(belowPricePaise([line])).toBe(12_50)
  expect(belowPricePaise([line, { unitPricePaise: 50_00, quantityThousandths: 3_000 }])).toBe(12_50)
  expect(belowPricePaise([{ unitPricePaise: 99_99, itemPricePaise: 100_00, quantityThousandths: 500 }])).toBe(1)
})
