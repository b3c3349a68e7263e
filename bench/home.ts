// The morning page over two years of sales, as its thread makes it: for the first time after a start, and again.

import { readHome } from '../src/main/ledger/home/read-home.ts'
import { openReporter } from '../src/main/ledger/reports/run-report.ts'
import { type BenchOptions, type BenchRow, timesOf, timingOf } from './bench-row.ts'
import { openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'

const runs = 20
const goalMs = 200

export function run({ full }: BenchOptions): BenchRow[] {
  const rows = homeRows(40_000)
  // 2.5 lines to a bill: 1,00,000 and 10,00,000 lines.
  return full ? [...rows, ...homeRows(400_000)] : rows
}

function homeRows(invoices: number): BenchRow[] {
  const shop = openShopIn(keptShop({ items: 100_000, invoices, customers: 5_000 }))
  try {
    const { db } = shop.ledger
    const lines = db.prepare<[], number>('select count(*) from invoice_line').pluck().get() ?? 0
    const reporter = openReporter(shop.ledger)
    const ask = () => void readHome(shop.ledger, reporter, Date.now())
    const work = `home, ${lines.toLocaleString('en-IN')} lines (thread)`
    const first = timingOf(timesOf(1, ask))
    const ours = timingOf(timesOf(runs, ask))
    return [
      { ...reported(`${work}, first of a start`, first), isMet: null },
      { ...reported(work, ours), goal: `p99 ≤ ${goalMs} ms`, isMet: ours.p99 <= goalMs },
    ]
  } finally {
    shop.close()
  }
}

function reported(work: string, ours: BenchRow['ours']): Omit<BenchRow, 'isMet'> {
  return { work, ours, peers: [], ratio: `${Math.round(ours.p99)} ms`, goal: 'reported' }
}
