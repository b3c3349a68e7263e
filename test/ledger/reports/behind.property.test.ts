// Whatever a shop bought, sold, took back and voided, at two counters, and brought in of past bills: what a row of a report
// leads to comes to its figures.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openReports } from '../../../src/main/ledger/reports/run-report.ts'
import { type ReportShape, reportShapes } from '../../../src/shared/domain/reports/report-shapes.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { type Report, ReportAsked, ReportName, type ReportRow } from '../../../src/shared/records/report.ts'
import { openPastTrade, pastStep, tradePast } from '../../support/trade/past-trade.ts'
import {
  openTradingShop,
  type TradingShop,
  trade,
  tradeStartMs,
  wideTradeStep,
} from '../../support/trade/random-trade.ts'

type Run = ReturnType<typeof openReports>
type Ask = (asked: Partial<ReportAsked> & Pick<ReportAsked, 'report'>) => Report

const days = 24 * 3_600_000
const step = fc.oneof({ weight: 6, arbitrary: wideTradeStep }, { weight: 1, arbitrary: pastStep })

test('every figure is the sum of the documents it leads to, and what is remembered is what is read anew', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), fc.nat(3), async (steps, pace) => {
      const shop = await openTradingShop()
      const ledger = joinLedger(shop.file)
      try {
        const remembering = openReports(ledger)
        const past = openPastTrade(shop)
        for (const [at, each] of steps.entries()) {
          if (each.kind === 'bringIn' || each.kind === 'takeImportBack') await tradePast(shop, past, each)
          else await trade(shop, each)
          if (pace > 0 && at % pace === 0)
            for (const report of ReportName.options)
              askerOf(shop, remembering, null)({ report, withPast: at % 2 === 0 })
        }
        compareAll(shop, remembering, openReports(ledger))
      } finally {
        ledger.close()
        await shop.close()
      }
    }),
    { numRuns: 16 },
  )
})

function askerOf(shop: TradingShop, run: Run, counterId: string | null): Ask {
  const todayOn = dayInIndia(shop.clock.nowMs())
  const fromOn = dayInIndia(Math.min(tradeStartMs, shop.clock.nowMs() - 40 * days))
  return asked => run(ReportAsked.parse({ fromOn, toOn: todayOn, counterId, ...asked }), todayOn, 9_999)
}

function compareAll(shop: TradingShop, remembering: Run, anew: Run): void {
  for (const counterId of [null, ...shop.counterIds]) {
    const ask = askerOf(shop, remembering, counterId)
    for (const [report, withPast] of ReportName.options.flatMap(name => [
      [name, true] as const,
      [name, false] as const,
    ])) {
      const asked = { report, withPast, grain: report === 'sales' ? ('month' as const) : ('week' as const) }
      const table = ask(asked)
      expect(table).toEqual(askerOf(shop, anew, counterId)(asked))
      for (const row of table.rows)
        expect([report, figuresOf(table, row)]).toEqual([report, sumsBehind(ask, table, row)])
    }
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
  const { behind, groupId, fromOn, toOn, withPast } = asked
  expect(lead?.to).toBe(asked.report === 'sales_by_group' ? 'group' : 'behind')
  const opened =
    lead?.to === 'behind'
      ? ask({
          report: asked.report,
          grain: asked.grain,
          groupId,
          withPast,
          fromOn: lead.fromOn,
          toOn: lead.toOn,
          behind: lead.key,
        })
      : ask({ report: 'sales_by_item', withPast, fromOn, toOn, behind, groupId: lead?.to === 'group' ? lead.id : null })
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
