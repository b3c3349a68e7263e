// Whatever a shop bought, sold, took back and voided, at two counters: what a row of a report leads to comes to its figures.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { runReport } from '../../../src/main/ledger/reports/run-report.ts'
import { type ReportShape, reportShapes } from '../../../src/shared/domain/reports/report-shapes.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { type Report, ReportAsked, ReportName, type ReportRow } from '../../../src/shared/records/report.ts'
import { openTradingShop, type TradingShop, trade, wideTradeStep } from '../../support/trade/random-trade.ts'

type Ask = (asked: Partial<ReportAsked> & Pick<ReportAsked, 'report'>) => Report

test('every figure is the sum of the documents it leads to', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wideTradeStep, { minLength: 4, maxLength: 24 }), async steps => {
      const shop = await openTradingShop()
      try {
        for (const each of steps) await trade(shop, each)
        compareAll(shop)
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 16 },
  )
})

function compareAll(shop: TradingShop): void {
  const ledger = joinLedger(shop.file)
  try {
    const todayOn = dayInIndia(shop.clock.nowMs())
    for (const counterId of [null, ...shop.counterIds]) {
      const ask: Ask = asked =>
        runReport(
          ledger,
          ReportAsked.parse({ fromOn: '2026-11-20', toOn: todayOn, counterId, ...asked }),
          todayOn,
          9_999,
        )
      for (const report of ReportName.options) {
        const grain = report === 'sales' ? 'month' : 'week'
        const table = ask({ report, grain })
        for (const row of table.rows)
          expect([report, figuresOf(table, row)]).toEqual([report, sumsBehind(ask, table, row)])
      }
    }
  } finally {
    ledger.close()
  }
}

/** Columns that are said of documents too. */
function comparedColumns(report: ReportName): string[] {
  const { behind = [], columns }: ReportShape =
    report === 'sales_by_group' ? reportShapes.sales_by_item : reportShapes[report]
  const own = new Set(reportShapes[report].columns.map(({ key }) => key))
  return behind.filter(({ isSummed, key }) => isSummed && own.has(key) && columns.length > 0).map(({ key }) => key)
}

function figuresOf({ asked, columns }: Report, { cells }: ReportRow): Record<string, unknown> {
  const compared = comparedColumns(asked.report)
  return Object.fromEntries(compared.map(key => [key, cells[columns.findIndex(column => column.key === key)]]))
}

function sumsBehind(ask: Ask, table: Report, { cells, lead }: ReportRow): Record<string, unknown> {
  const { asked, columns } = table
  const compared = comparedColumns(asked.report)
  // A bill, or a line of the day book: the row is the document.
  if (compared.length === 0) return {}
  const { behind, groupId, fromOn, toOn } = asked
  expect(lead?.to).toBe(asked.report === 'sales_by_group' ? 'group' : 'behind')
  const opened =
    lead?.to === 'behind'
      ? ask({
          report: asked.report,
          grain: asked.grain,
          groupId,
          fromOn: lead.fromOn,
          toOn: lead.toOn,
          behind: lead.key,
        })
      : ask({ report: 'sales_by_item', fromOn, toOn, behind, groupId: lead?.to === 'group' ? lead.id : null })
  // The whole is the sum of what is shown, and each line leads on.
  for (const row of opened.rows) expect(row.lead).not.toBeNull()
  expect(cells.length).toBe(columns.length)
  return Object.fromEntries(
    compared.map(key => {
      const at = opened.columns.findIndex(column => column.key === key)
      return [key, opened.rows.reduce((sum, row) => sum + Number(row.cells[at]), 0)]
    }),
  )
}
