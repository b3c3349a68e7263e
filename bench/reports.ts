// Reports over two years of sales as their thread makes them, for a year of 365 days, and what a customer's page asks when he has
// thousands of bills; with 1,00,000 lines and, `--full`, with 10,00,000.

import type { Ledger } from '../src/main/ledger/open-ledger.ts'
import { openReports } from '../src/main/ledger/reports/run-report.ts'
import { statementOf } from '../src/main/ledger/reports/statement-of.ts'
import { idOfBlob } from '../src/main/ledger/statements/id-blob.ts'
import { addDays, dayInIndia } from '../src/shared/kernel/calendar.ts'
import { ReportAsked, ReportName } from '../src/shared/records/report.ts'
import { type BenchOptions, type BenchRow, timesOf, timingOf } from './bench-row.ts'
import { type BenchShop, openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'

const runs = 20
const mostRows = 5000
const goalMs = 200
const yearDays = 365
/** Of one drawer, and read line by line: nobody leafs through a year of it. */
const dayBookDays = 30

type Medians = ReadonlyMap<string, number>

export function run({ full }: BenchOptions): BenchRow[] {
  const small = rowsOfShop(40_000, new Map())
  if (!full) return small
  // 2.5 lines to a bill.
  const medians = new Map(small.map(({ ours, work }) => [nameOf(work), ours.p50]))
  return [...small, ...rowsOfShop(400_000, medians)]
}

function rowsOfShop(invoices: number, before: Medians): BenchRow[] {
  const shop = openShopIn(keptShop({ items: 100_000, invoices, customers: 5_000 }))
  try {
    const lines = shop.ledger.db.prepare<[], number>('select count(*) from invoice_line').pluck().get() ?? 0
    const of = (name: string) => `${name}, ${lines.toLocaleString('en-IN')} lines`
    return [...firstRows(shop.ledger, of), ...reportRows(shop.ledger, of, before), ...customerRows(shop, of, before)]
  } finally {
    shop.close()
  }
}

type Of = (name: string) => string

/** The first question of a thread reads what it will remember. */
function firstRows(ledger: Ledger, of: Of): BenchRow[] {
  return (['sales', 'sales_by_item', 'profit'] as const).map(report => {
    const ask = askerOf(ledger, report)
    const ours = timingOf(timesOf(1, ask))
    return {
      work: of(`report ${report}, first after a start (thread)`),
      ours,
      peers: [],
      ratio: `${Math.round(ours.p50)} ms`,
      goal: 'reported',
      isMet: null,
    }
  })
}

function reportRows(ledger: Ledger, of: Of, before: Medians): BenchRow[] {
  const run = openReports(ledger)
  return ReportName.options.map(report => {
    const period = report === 'day_book' ? 'a month' : 'a year'
    return rowOf(of(`report ${report}, ${period} (thread)`), askerOf(ledger, report, run), before)
  })
}

function askerOf(ledger: Ledger, report: ReportName, run = openReports(ledger)): () => void {
  const todayOn = dayInIndia(Date.now())
  const days = report === 'day_book' ? dayBookDays : yearDays
  const asked = ReportAsked.parse({ report, fromOn: addDays(todayOn, 1 - days), toOn: todayOn })
  return () => void run(asked, todayOn, mostRows)
}

function customerRows({ call, ledger }: BenchShop, of: Of, before: Medians): BenchRow[] {
  const { db, rows } = ledger
  const blob = db.prepare<[], Buffer>('select id from customer where customer_no = 1').pluck().get()
  const customerId = idOfBlob(blob ?? Buffer.alloc(16))
  const days = { fromOn: '2000-01-01', toOn: dayInIndia(Date.now()) }
  const page = () => {
    call('customer.get', { id: customerId })
    call('account.get', { customerId })
    call('invoice.find', { customerId, limit: 50 })
  }
  const statement = () => void statementOf(rows.statements, { customerId, ...days })
  const purchases = () => void rows.purchases.find({ customerId, offset: 0, limit: 50 })
  return [
    rowOf(of('page of the customer with the most bills'), page, before),
    rowOf(of('his whole statement (thread)'), statement, before),
    rowOf(of('what he bought (thread)'), purchases, before),
  ]
}

function rowOf(work: string, ask: () => void, before: Medians): BenchRow {
  ask()
  const times = timesOf(runs, ask)
  const ours = timingOf(times)
  const p95 = times.toSorted((one, other) => one - other)[Math.floor(runs * 0.95) - 1] ?? 0
  const median = before.get(nameOf(work))
  const grown = median === undefined ? '' : `, ${(ours.p50 / Math.max(median, 0.05)).toFixed(1)}× for 10× the lines`
  return {
    work,
    ours,
    peers: [],
    ratio: `p95 ${p95.toFixed(0)} ms${grown}`,
    goal: `p95 ≤ ${goalMs} ms`,
    isMet: p95 <= goalMs,
  }
}

/** Without the count of lines. */
function nameOf(work: string): string {
  return work.replace(/, [\d,]+ lines$/, '')
}
