// The whole check of a shop's file: SQLite's own, the chain, the sums, and a replay that must give the same rows.

import type { VerifyReport } from '../../../shared/contract/counter/ledger-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { replayEntries } from '../chain/replay-ledger.ts'
import { type Ledger, openMemoryLedger } from '../open-ledger.ts'
import { firstDifference } from './compare-rows.ts'
import { verifyContents, verifyLinks } from './verify-chain.ts'
import { firstBreach, sumChecks } from './verify-sums.ts'

type Check = VerifyReport['checks'][number]

/** Reads one snapshot of the file, so the counter may go on selling. `nowMs` only times the check. */
export function verifyLedger(ledger: Ledger, migrationsFolder: string, nowMs: () => number): VerifyReport {
  const startedMs = nowMs()
  const { db } = ledger
  db.exec('begin')
  try {
    const checks = [
      checkOf('the file is whole', () => notOk(String(db.pragma('integrity_check(1)', { simple: true })))),
      checkOf('references hold', () =>
        (db.pragma('foreign_key_check') as unknown[]).length > 0 ? 'a row points nowhere' : undefined,
      ),
      checkOf('the chain is unbroken', () => verifyLinks(db)),
      checkOf('every entry says what was hashed', () => verifyContents(db)),
      ...sumChecks.map(sum => checkOf(sum.name, () => firstBreach(db, sum))),
      checkOf('replaying all entries gives the same rows', () => replayDifference(ledger, migrationsFolder)),
    ]
    return {
      isWhole: checks.every(check => check.isGood),
      entryCount: ledger.rows.entries.count(),
      checks,
      tookMs: Math.round(nowMs() - startedMs),
    }
  } finally {
    db.exec('rollback')
  }
}

function replayDifference(ledger: Ledger, migrationsFolder: string): string | undefined {
  const replayed = openMemoryLedger(migrationsFolder)
  try {
    replayEntries(ledger.rows, replayed)
    return firstDifference(ledger.db, replayed.db)
  } finally {
    replayed.close()
  }
}

function notOk(said: string): string | undefined {
  return said === 'ok' ? undefined : said
}

/** A check that cannot even be made (a damaged page, a broken entry) has failed. */
function checkOf(name: string, findProblem: () => string | undefined): Check {
  try {
    const problem = findProblem()
    return { name, isGood: problem === undefined, detail: problem ?? '' }
  } catch (error) {
    const detail = error instanceof Refusal ? `${error.code} ${JSON.stringify(error.details)}` : String(error)
    return { name, isGood: false, detail }
  }
}
