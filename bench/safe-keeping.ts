// A large ledger backed up, copied encrypted to a second folder and verified while the counter goes on selling: what a
// sale takes meanwhile, how long the main thread is held, how fast it goes. The core runs as in the shop, with its threads.

import { closeSync, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Core, openCore } from '../src/main/core/open-core.ts'
import { coreOptions } from '../src/main/door/core-options.ts'
import type { BackupState } from '../src/shared/contract/counter/backup-calls.ts'
import { builtInstallation } from '../test/support/program/built-program.ts'
import { type BenchRow, times, timingOf } from './bench-row.ts'
import { keptShop } from './support/kept-shops.ts'
import { createSales, pretendBackedUp, type Selling, sellDuring } from './support/selling.ts'

const size = { items: 100_000, invoices: 200_000 }
const aloneMs = 15_000
const mostHeldMs = 16

export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'))
  const file = join(folder, 'shop.galla')
  const stick = mkdtempSync(join(tmpdir(), 'galla-bench-stick-'))
  copyFileSync(join(keptShop(size), 'shop.galla'), file)
  const { size: bytes } = statSync(file)
  pretendBackedUp(join(folder, 'backups'))
  const core = openCore(coreOptions(builtInstallation, folder))
  const sell = createSales(core, size.items)
  try {
    await sellDuring('warm-up', sell, setTimeout(3000))
    const alone = [await sellDuring('alone', sell, setTimeout(aloneMs))]
    const backUp = await sellDuring('backup', sell, done(core, 'ledger.backUp'))
    alone.push(await sellDuring('alone', sell, setTimeout(aloneMs)))
    await done(core, 'backup.setPassphrase', { passphrase: 'four words are good' })
    const seal = await sellDuring('encrypted second copy', sell, copySealed(core, stick))
    alone.push(await sellDuring('alone', sell, setTimeout(aloneMs)))
    const verify = await sellDuring('verify', sell, done(core, 'ledger.verify'))
    alone.push(await sellDuring('alone', sell, setTimeout(aloneMs)))
    const during = [backUp, seal, verify]
    return [...rowsOf(during, alone, bytes), ...floorRows(file, folder, bytes)]
  } finally {
    await core.close()
    for (const made of [folder, stick]) rmSync(made, { recursive: true, force: true })
  }
}

function rowsOf(during: readonly Selling[], alone: readonly Selling[], bytes: number): BenchRow[] {
  const floor = timingOf(alone.flatMap(({ sales }) => sales))
  const heldAlone = Math.max(...alone.map(({ heldMs }) => heldMs))
  const workedAlone = Math.max(...alone.map(({ workedMs }) => workedMs))
  return during.flatMap(({ name, sales, heldMs, workedMs, tookMs }): BenchRow[] => {
    const ours = timingOf(sales)
    const speed = `${(bytes / 1e6 / (tookMs / 1000)).toFixed(0)} MB/s, ${(tookMs / 1000).toFixed(0)} s`
    return [
      {
        work: `a sale during ${name} of ${(bytes / 1e9).toFixed(2)} GB (${sales.length} sales)`,
        ours,
        floor: { name: 'a sale alone', ...floor },
        peers: [],
        ratio: `p99 ${times(ours.p99, floor.p99)}, ${speed}`,
        goal: 'p99 ≤ 3× alone',
        isMet: ours.p99 <= 3 * floor.p99,
      },
      {
        work: '– most the main thread worked between two sales',
        ours: { p50: workedMs, p99: workedMs },
        floor: { name: 'alone', p50: workedAlone, p99: workedAlone },
        peers: [],
        ratio: `${workedMs.toFixed(1)} ms`,
        goal: `≤ ${mostHeldMs} ms`,
        isMet: workedMs <= mostHeldMs,
      },
      {
        work: '– longest wait of the main thread for the disk and for other programs, sales included',
        ours: { p50: heldMs, p99: heldMs },
        floor: { name: 'alone', p50: heldAlone, p99: heldAlone },
        peers: [],
        ratio: times(heldMs, heldAlone),
        goal: 'reported',
        isMet: null,
      },
    ]
  })
}

/** Without anybody selling and without breaks: the file copied and flushed, and SQLite's own compacted copy. */
function floorRows(file: string, folder: string, bytes: number): BenchRow[] {
  const row = (work: string, ms: number): BenchRow => ({
    work,
    ours: { p50: ms, p99: ms },
    peers: [],
    ratio: `${(bytes / 1e6 / (ms / 1000)).toFixed(0)} MB/s`,
    goal: 'reported',
    isMet: null,
  })
  const [plain, vacuumed] = [join(folder, 'plain'), join(folder, 'vacuumed')]
  const startedMs = performance.now()
  copyFileSync(file, plain)
  flush(plain)
  const copiedMs = performance.now()
  rmSync(plain)
  const db = new Database(file, { readonly: true })
  const beganMs = performance.now()
  db.prepare('vacuum into ?').run(vacuumed)
  const vacuumedMs = performance.now() - beganMs
  db.close()
  return [
    row('– floor: the file copied and flushed, nobody selling', copiedMs - startedMs),
    row('– peer: vacuum into, unflushed and unchecked, nobody selling', vacuumedMs),
  ]
}

async function done(core: Core, path: string, input: unknown = {}): Promise<unknown> {
  const answer = await core.call(path, input)
  if (answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  if (path === 'ledger.verify' && (answer.value as { isWhole: boolean }).isWhole !== true)
    throw new Error(JSON.stringify(answer.value))
  return answer.value
}

async function copySealed(core: Core, folder: string): Promise<void> {
  await done(core, 'backup.chooseFolder', { folder })
  for (;;) {
    const { lastFolderCopyAt, folderTrouble } = (await done(core, 'backup.state')) as BackupState
    if (folderTrouble !== null) throw new Error(JSON.stringify(folderTrouble))
    if (lastFolderCopyAt !== null) return
    await setTimeout(100)
  }
}

function flush(file: string): void {
  const opened = openSync(file, 'r+')
  fsyncSync(opened)
  closeSync(opened)
}
