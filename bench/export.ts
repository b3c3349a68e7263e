// Everything of a large shop taken away while the counter goes on selling: what a sale takes meanwhile, how long the main
// thread is held, how fast it goes, and how much memory it wants. The core runs as in the shop, with its threads.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Core, openCore } from '../src/main/core/open-core.ts'
import { coreOptions } from '../src/main/door/core-options.ts'
import type { BundleResult, BundleState } from '../src/shared/contract/counter/bundle/bundle-calls.ts'
import { addDays, dayInIndia } from '../src/shared/kernel/calendar.ts'
import { builtInstallation } from '../test/support/program/built-program.ts'
import { type BenchRow, times, timingOf } from './bench-row.ts'
import { keptShop } from './support/kept-shops.ts'
import { createSales, pretendBackedUp, type Selling, sellDuring } from './support/selling.ts'

const size = { items: 100_000, invoices: 200_000 }
const aloneMs = 15_000
const mostHeldMs = 16
/** Papers of so many days: some hundred bills each. */
const paperDays = 7

interface Taken extends Selling {
  readonly result: BundleResult
  readonly grownBytes: number
}

export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'))
  const target = mkdtempSync(join(tmpdir(), 'galla-bench-away-'))
  copyFileSync(join(keptShop(size), 'shop.galla'), join(folder, 'shop.galla'))
  pretendBackedUp(join(folder, 'backups'))
  const core = openCore(coreOptions(builtInstallation, folder))
  const sell = createSales(core, size.items)
  const toOn = addDays(dayInIndia(Date.now()), -30)
  const everything = { folder: target, hasPapers: false, fromOn: null, toOn: null }
  try {
    await sellDuring('warm-up', sell, setTimeout(3000))
    const alone = [await sellDuring('alone', sell, setTimeout(aloneMs))]
    const tables = await takenWhileSelling('tables and log', sell, core, everything)
    alone.push(await sellDuring('alone', sell, setTimeout(aloneMs)))
    const someDays = { ...everything, hasPapers: true, fromOn: addDays(toOn, 1 - paperDays), toOn }
    const papers = await takenWhileSelling('papers', sell, core, someDays)
    alone.push(await sellDuring('alone', sell, setTimeout(aloneMs)))
    const rows = ({ tookMs, result }: Taken) =>
      `${result.rowCount} rows, ${(result.sizeBytes / 1e6).toFixed(0)} MB in ${(tookMs / 1000).toFixed(0)} s`
    const drawn = ({ tookMs, result }: Taken) =>
      `${result.paperCount} papers in ${(tookMs / 1000).toFixed(0)} s, ${(result.paperCount / (tookMs / 1000)).toFixed(0)} a second`
    return [...rowsOf(tables, alone, rows(tables)), ...rowsOf(papers, alone, drawn(papers))]
  } finally {
    await core.close()
    for (const made of [folder, target]) rmSync(made, { recursive: true, force: true })
  }
}

function rowsOf(during: Taken, alone: readonly Selling[], speed: string): BenchRow[] {
  const floor = timingOf(alone.flatMap(({ sales }) => sales))
  const workedAlone = Math.max(...alone.map(({ workedMs }) => workedMs))
  const heldAlone = Math.max(...alone.map(({ heldMs }) => heldMs))
  const ours = timingOf(during.sales)
  const { workedMs, heldMs, grownBytes } = during
  const once = (ms: number) => ({ p50: ms, p99: ms })
  return [
    {
      work: `a sale during the export of ${during.name} (${during.sales.length} sales)`,
      ours,
      floor: { name: 'a sale alone', ...floor },
      peers: [],
      ratio: `p99 ${times(ours.p99, floor.p99)}; ${speed}`,
      goal: 'p99 ≤ 3× alone',
      isMet: ours.p99 <= 3 * floor.p99,
    },
    {
      work: '– most the main thread worked between two sales',
      ours: once(workedMs),
      floor: { name: 'alone', ...once(workedAlone) },
      peers: [],
      ratio: `${workedMs.toFixed(1)} ms`,
      goal: `≤ ${mostHeldMs} ms`,
      isMet: workedMs <= mostHeldMs,
    },
    {
      work: '– longest wait of the main thread for the disk and for other programs, sales included',
      ours: once(heldMs),
      floor: { name: 'alone', ...once(heldAlone) },
      peers: [],
      ratio: `${times(heldMs, heldAlone)}; memory grew by ${(grownBytes / 1e6).toFixed(0)} MB`,
      goal: 'reported',
      isMet: null,
    },
  ]
}

async function takenWhileSelling(name: string, sell: () => number, core: Core, asked: unknown): Promise<Taken> {
  const beforeBytes = process.memoryUsage.rss()
  const seen = { mostBytes: beforeBytes, state: undefined as BundleState | undefined }
  const taking = async (): Promise<void> => {
    seen.state = await stateOf(core, 'bundle.begin', asked)
    while (seen.state.running !== null) {
      await setTimeout(50)
      seen.mostBytes = Math.max(seen.mostBytes, process.memoryUsage.rss())
      seen.state = await stateOf(core, 'bundle.state', {})
    }
  }
  const selling = await sellDuring(name, sell, taking())
  const last = seen.state?.last
  if (last?.kind !== 'done') throw new Error(JSON.stringify(last))
  return { ...selling, result: last.result, grownBytes: seen.mostBytes - beforeBytes }
}

async function stateOf(core: Core, path: string, input: unknown): Promise<BundleState> {
  const answer = await core.call(path, input)
  if (answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.value as BundleState
}
