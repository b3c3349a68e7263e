// The chain walked link by link, what every start checks of it, and the whole check with its replay.

import { openConnection } from '../src/main/ledger/connection.ts'
import { verifyChainTail, verifyContents, verifyLinks } from '../src/main/ledger/verify/verify-chain.ts'
import { verifyLedger } from '../src/main/ledger/verify/verify-ledger.ts'
import { type BenchRow, type Timing, timesOf, timingOf } from './bench-row.ts'
import { migrationsFolder, openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'

const size = { items: 100_000, invoices: 200_000 }
const tailLength = 1000

export function run(): BenchRow[] {
  const shop = openShopIn(keptShop(size))
  try {
    const { db } = shop.ledger
    const count = shop.ledger.rows.entries.count()
    const links = timingOf(timesOf(7, () => requireWhole(verifyLinks(db))))
    const contents = timingOf(timesOf(3, () => requireWhole(verifyContents(db))))
    const rate = (count / links.p50) * 1000
    const rows: BenchRow[] = [
      {
        ...reported(`verify: ${inThousands(count)} links of the chain`, links),
        ratio: `${inThousands(rate)} links/s`,
        goal: '≥ 300,000 links/s',
        isMet: rate >= 300_000,
      },
      {
        ...reported(`verify: ${inThousands(count)} entries say what was hashed`, contents),
        ratio: `${inThousands((count / contents.p50) * 1000)} entries/s`,
      },
      tailRow(shop.ledger.file),
      wholeRow(shop.ledger),
    ]
    return rows
  } finally {
    shop.close()
  }
}

/** On a connection that has read nothing yet, as at a start. */
function tailRow(file: string): BenchRow {
  const durations = Array.from({ length: 40 }, () => {
    const db = openConnection(file)
    db.prepare('select count(*) from counter').get()
    const [duration = 0] = timesOf(1, () => requireWhole(verifyChainTail(db, tailLength)))
    db.close()
    return duration
  })
  const ours = timingOf(durations)
  const work = `the chain’s last ${inThousands(tailLength)} links with their contents, at a start`
  return { ...reported(work, ours), ratio: `${ours.p50.toFixed(1)} ms`, goal: 'p50 ≤ 5 ms', isMet: ours.p50 <= 5 }
}

function wholeRow(ledger: Parameters<typeof verifyLedger>[0]): BenchRow {
  const report = verifyLedger(ledger, migrationsFolder, () => performance.now())
  if (!report.isWhole) throw new Error(JSON.stringify(report.checks.filter(check => !check.isGood)))
  const took = { p50: report.tookMs, p99: report.tookMs }
  const work = `ledger.verify with its replay, ${inThousands(report.entryCount)} entries (upkeep thread)`
  return { ...reported(work, took), ratio: `${(report.tookMs / 1000).toFixed(1)} s` }
}

function reported(work: string, ours: Timing): Omit<BenchRow, 'ratio'> {
  return { work, ours, peers: [], goal: 'reported', isMet: null }
}

function requireWhole(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(problem)
}

function inThousands(count: number): string {
  return Math.round(count).toLocaleString('en-IN')
}
