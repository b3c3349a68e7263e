// Bills of another program brought in: read, checked and posted in slices by the import session, beside one transaction
// of bare prepared inserts of the very rows it made, both into a file of their own, in turns.

import { existsSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { v7 } from 'uuid'
import { openImporter } from '../src/main/core/import/open-importer.ts'
import { createWaitingCount } from '../src/main/ledger/turns.ts'
import { builtInstallation } from '../test/support/program/built-program.ts'
import { type BenchRow, type Timing, times, timingOf } from './bench-row.ts'
import type { BenchShop } from './support/bench-shop.ts'
import { openShopCopy } from './support/kept-shops.ts'
import { type Bills, madeBills } from './support/made-lists.ts'

const turns = 5
const importWorker = builtInstallation.workers.import
const real = new URL('../../shared/data/retail/online_retail_2010-12-01_to_2011-06-05.csv.gz', import.meta.url).pathname

interface Phases {
  readonly read: number
  readonly check: number
  readonly post: number
}

/** With `full` also a million lines, once. */
export async function run({ full }: { full: boolean }): Promise<BenchRow[]> {
  const fileName = 'real.csv.gz'
  const lists = existsSync(real)
    ? [{ name: 'the real wholesaler', fileName, bytes: readFileSync(real), lineCount: 214_492 }, madeBills(200_000)]
    : [madeBills(200_000)]
  const rows: BenchRow[] = []
  for (const list of lists) rows.push(...(await pastRows(list, turns)))
  if (full) rows.push(...(await pastRows(madeBills(1_000_000), 1)))
  return rows
}

async function pastRows(bills: Bills, times_: number): Promise<BenchRow[]> {
  const taken: Phases[] = []
  const bare: number[] = []
  let peakMb = 0
  for (let turn = 0; turn <= times_; turn += 1) {
    const shop = openShopCopy({ items: 0, invoices: 0 })
    const other = openShopCopy({ items: 0, invoices: 0 })
    const phases = await bringIn(shop, bills)
    // Of the first turn: later ones, and the lists after it, find what the bench itself holds.
    if (turn === 0) peakMb = (process.resourceUsage().maxRSS * 1024) / 1e6
    const rows = readRows(shop.ledger.db)
    const startedMs = performance.now()
    insertBare(other.ledger.db, rows)
    const bareMs = performance.now() - startedMs
    shop.close()
    other.close()
    // The first turn warms both up.
    if (turn > 0 || times_ === 1) taken.push(phases)
    if (turn > 0 || times_ === 1) bare.push(bareMs)
    if (times_ === 1) break
  }
  const ours = timingOf(taken.map(({ read, check, post }) => read + check + post))
  const floor = timingOf(bare)
  const { lineCount, name } = bills
  const phase = (word: string, ms: (phases: Phases) => number) => reported(`– ${word}`, timingOf(taken.map(ms)), floor)
  return [
    {
      work: `past sales of ${name}, ${lineCount} lines`,
      ours,
      floor: { name: 'bare inserts', ...floor },
      peers: [],
      ratio: `${times(ours.p50, floor.p50)}, ${Math.round((lineCount / ours.p50) * 1000)} lines/s, the whole process ${Math.round(peakMb)} MB at most`,
      goal: '≤ 3× bare inserts',
      isMet: ours.p50 <= 3 * floor.p50,
    },
    phase('read', ({ read }) => read),
    phase('check', ({ check }) => check),
    phase('post', ({ post }) => post),
  ]
}

function reported(work: string, ours: Timing, floor: Timing): BenchRow {
  return { work, ours, peers: [], ratio: times(ours.p50, floor.p50), goal: 'reported', isMet: null }
}

/** As the import screen asks for it, on the import thread; all of it in milliseconds. */
async function bringIn({ ledger: { file } }: BenchShop, bills: Bills): Promise<Phases> {
  const { fileName, bytes, lineCount } = bills
  const hear = { onProgress: () => undefined, onPosted: () => undefined, log: console.error }
  const importer = openImporter(importWorker, file, createWaitingCount(), hear)
  const contentBase64 = bytes.toString('base64')
  // The thread is there once it has answered.
  await importer.exportItems({ format: 'csv', todayOn: '2026-01-01' })
  const id = v7()
  const startedMs = performance.now()
  const { mapping } = await importer.read({ id, kind: 'sales', fileName, contentBase64 })
  const readMs = performance.now()
  const checked = await importer.check({ id, mapping })
  const checkedMs = performance.now()
  if (checked.report?.createCount !== lineCount) throw new Error(JSON.stringify(checked.report).slice(0, 500))
  await importer.run({ id, mapping, skipRefused: false, by: 'Bench' })
  const post = performance.now() - checkedMs
  await importer.end()
  return { read: readMs - startedMs, check: checkedMs - readMs, post }
}

type RowsByTable = readonly (readonly [table: string, rows: readonly unknown[][]])[]

/** The rows the import made, as plain values; a set-up shop has two entries before it. */
function readRows(db: Database): RowsByTable {
  return ['entry', 'import_run', 'past_sale', 'past_sale_line'].map(table => {
    const after = table === 'entry' ? 'where seq > 2' : ''
    return [table, db.prepare<[], unknown[]>(`select * from ${table} ${after}`).raw().all()] as const
  })
}

function insertBare(db: Database, rowsByTable: RowsByTable): void {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  begin.run()
  for (const [table, rows] of rowsByTable) {
    const marks = (rows[0] ?? []).map(() => '?').join(', ')
    if (marks === '') continue
    const insert = db.prepare<unknown[]>(`insert into ${table} values (${marks})`)
    for (const row of rows) insert.run(row)
  }
  commit.run()
}
