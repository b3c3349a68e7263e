// Whatever bills of another program are brought in and taken back: reports with past bills are the shop's own figures and
// those of the lines in the entries, and no report that must not count them does.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openReports } from '../../../src/main/ledger/reports/run-report.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import type { EntryBody } from '../../../src/shared/records/entry.ts'
import { type Report, ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { openPastTrade, type PastTrade, pastStep, tradePast } from '../../support/trade/past-trade.ts'
import { openTradingShop, type TradingShop, trade, tradeStep } from '../../support/trade/random-trade.ts'
import { rowsOf } from '../../support/trade/report-here.ts'

const step = fc.oneof({ weight: 2, arbitrary: tradeStep }, { weight: 3, arbitrary: pastStep })

test('past bills add to a report what their lines in rupees come to, and only on a wish', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 1, max: 31 }),
      async (steps, from) => {
        const shop = await openTradingShop()
        try {
          const past = openPastTrade(shop)
          for (const each of steps)
            await (each.kind === 'bringIn' || each.kind === 'takeImportBack'
              ? tradePast(shop, past, each)
              : trade(shop, each))
          compare(shop, past, `2026-10-${String(from).padStart(2, '0')}`)
          expect(shop.failures).toEqual([])
        } finally {
          await shop.close()
        }
      },
    ),
    { numRuns: 20 },
  )
})

type Kind = 'sale' | 'return' | 'write_off'
interface Line {
  readonly kind: Kind
  readonly bill: string
  readonly goods: string
  readonly buyer: string
  readonly quantity: number
  readonly paise: number
}

/** The lines in rupees of imports that stand, out of the entries; each rounded by itself, half a paisa away from zero. */
function linesOf(file: string, standing: readonly string[], fromOn: string): Line[] {
  const db = new Database(file, { readonly: true })
  try {
    const sql = "select body from entry where kind = 'past_sales.added' order by seq"
    const bodies = db
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .map(body => JSON.parse(body) as EntryBody<'past_sales.added'>)
    return bodies
      .filter(({ currency, importId }) => currency === 'INR' && standing.includes(importId))
      .flatMap(({ sales }) => sales)
      .filter(({ kind, soldOn }) => kind !== 'write_off' && soldOn >= fromOn)
      .flatMap(({ customer = {}, kind, lines, number }) =>
        lines.map(({ code, itemId, name, priceMills, quantityThousandths }) => {
          const mills = Math.round(Math.abs(quantityThousandths / 1000) * priceMills)
          return {
            kind,
            bill: number,
            goods: itemId === undefined ? code || name : 'Lux Soap',
            buyer: customer.customerId === undefined ? (customer.name ?? customer.phone ?? '') : 'Ravi Kumar',
            quantity: quantityThousandths,
            paise: Math.sign(quantityThousandths) * Math.floor((mills + 5) / 10),
          }
        }),
      )
  } finally {
    db.close()
  }
}

const sum = (lines: readonly Line[], of: (line: Line) => number) => lines.reduce((total, each) => total + of(each), 0)
const countBills = (lines: readonly Line[]) => new Set(lines.map(({ bill }) => bill)).size

function compare(shop: TradingShop, past: PastTrade, fromOn: string): void {
  const ledger = joinLedger(shop.file)
  try {
    const [run, toOn] = [openReports(ledger), dayInIndia(shop.clock.nowMs())]
    const lines = linesOf(shop.file, past.imports, fromOn)
    compareReports(lines, (report, withPast) => run(ReportAsked.parse({ report, fromOn, toOn, withPast }), toOn, 9_999))
  } finally {
    ledger.close()
  }
}

function compareReports(lines: readonly Line[], ask: (report: ReportName, withPast: boolean) => Report): void {
  const [sold, back] = [lines.filter(({ kind }) => kind === 'sale'), lines.filter(({ kind }) => kind === 'return')]
  const paise = sum(lines, line => line.paise)
  const added = (report: ReportName, key: string) => {
    const at = (withPast: boolean) => {
      const { columns, sums } = ask(report, withPast)
      return Number(sums[columns.findIndex(column => column.key === key)])
    }
    return at(true) - at(false)
  }
  expect(['bills', 'gross', 'returns', 'net', 'tax', 'discounts'].map(key => added('sales', key))).toEqual(
    [countBills(sold), sum(sold, line => line.paise), -sum(back, line => line.paise), paise, 0, 0].map(plain),
  )
  for (const report of ['sales_by_item', 'sales_by_group', 'sales_by_customer', 'top_items'] as const)
    expect([report, added(report, 'net')]).toEqual([report, plain(paise)])
  const named = sold.filter(({ buyer }) => buyer !== '')
  expect(added('purchase_history', 'amount')).toBe(plain(sum(named, line => line.paise)))
  compareNames(lines, (report, withPast) => rowsOf(ask(report, withPast)))
  for (const report of ReportName.options.filter(name => !counting.has(name)))
    expect(ask(report, true)).toEqual({ ...ask(report, false), asked: expect.anything() })
}

const counting: ReadonlySet<ReportName> = new Set([
  'sales',
  'sales_by_item',
  'sales_by_group',
  'sales_by_customer',
  'top_items',
  'slow_items',
  'purchase_history',
])

type Rows = (report: ReportName, withPast: boolean) => Record<string, unknown>[]

function compareNames(lines: readonly Line[], rows: Rows): void {
  const added = (report: ReportName, name: string, key: string, isRow: (row: Record<string, unknown>) => boolean) => {
    const at = (withPast: boolean) => Number(rows(report, withPast).find(isRow)?.[key] ?? 0)
    return [name, at(true) - at(false)]
  }
  const goods = { 'Lux Soap': 'Lux Soap', X1: 'Old Lamp', 'Loose nails': 'Loose nails' }
  for (const [key, name] of Object.entries(goods)) {
    const own = lines.filter(line => line.goods === key)
    const isRow = (row: Record<string, unknown>) => row.item === name
    expect(added('sales_by_item', name, 'net', isRow)).toEqual([name, plain(sum(own, line => line.paise))])
    expect(added('sales_by_item', name, 'quantity', isRow)).toEqual([name, plain(sum(own, line => line.quantity))])
    if (name === 'Lux Soap')
      expect(added('slow_items', name, 'quantity', isRow)[1]).toSatisfy(
        (more: number) => more === plain(sum(own, line => line.quantity)) || !rows('slow_items', true).some(isRow),
      )
  }
  for (const buyer of ['Ravi Kumar', 'Meena', '9000000001', '']) {
    const own = lines.filter(line => line.buyer === buyer)
    const isRow = (row: Record<string, unknown>) => (row.customer ?? '') === buyer
    expect(added('sales_by_customer', buyer, 'net', isRow)).toEqual([buyer, plain(sum(own, line => line.paise))])
  }
}

/** Without a zero below zero. */
function plain(value: number): number {
  return value === 0 ? 0 : value
}
