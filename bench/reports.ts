// Reports over two years of sales, as their thread makes them: for today, a month, a financial year and everything.

import { openReports } from '../src/main/ledger/reports/run-report.ts'
import { addDays, dayInIndia } from '../src/shared/kernel/calendar.ts'
import { ReportAsked, type ReportName } from '../src/shared/records/report.ts'
import { type BenchOptions, type BenchRow, timesOf, timingOf } from './bench-row.ts'
import { openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'

const runs = 12
const mostRows = 5000
const goalMs = 200
const periods = [
  { name: 'today', days: 1 },
  { name: 'a month', days: 30 },
  { name: 'a year', days: 365 },
  { name: 'all', days: 1000 },
] as const

/** Those a shop looks at daily; the rest are reported for a month. */
const main: readonly ReportName[] = ['sales', 'sales_by_item']
const others: readonly ReportName[] = [
  'sales_by_hour',
  'sales_by_group',
  'sales_by_customer',
  'sales_by_cashier',
  'sales_by_tender',
  'day_book',
  'tax_summary',
  'pending_invoices',
  'slow_items',
  'profit',
]

export function run({ full }: BenchOptions): BenchRow[] {
  const rows = reportRows(40_000)
  // 2.5 lines to a bill: 1,00,000 and 10,00,000 lines.
  return full ? [...rows, ...reportRows(400_000)] : rows
}

function reportRows(invoices: number): BenchRow[] {
  const shop = openShopIn(keptShop({ items: 100_000, invoices, customers: 5_000 }))
  try {
    const lines = shop.ledger.db.prepare<[], number>('select count(*) from invoice_line').pluck().get() ?? 0
    const work = (report: ReportName, period: string) =>
      `report ${report}, ${period}, ${lines.toLocaleString('en-IN')} lines (thread)`
    const runReport = openReports(shop.ledger)
    const asked = main.flatMap(report =>
      periods.map(period => rowOf(runReport, report, period.days, work(report, period.name), true)),
    )
    return [...asked, ...others.map(report => rowOf(runReport, report, 30, work(report, 'a month'), false))]
  } finally {
    shop.close()
  }
}

function rowOf(
  runReport: ReturnType<typeof openReports>,
  report: ReportName,
  days: number,
  work: string,
  hasGoal: boolean,
): BenchRow {
  const todayOn = dayInIndia(Date.now())
  const asked = ReportAsked.parse({ report, fromOn: addDays(todayOn, 1 - days), toOn: todayOn })
  const ask = () => void runReport(asked, todayOn, mostRows)
  ask()
  const ours = timingOf(timesOf(runs, ask))
  return {
    work,
    ours,
    peers: [],
    ratio: `${Math.round(ours.p99)} ms`,
    goal: hasGoal ? `p99 ≤ ${goalMs} ms` : 'reported',
    isMet: hasGoal ? ours.p99 <= goalMs : null,
  }
}
