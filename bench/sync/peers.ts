// The same ten thousand bills on their way to a server: ours, PouchDB's documents and Actual's transactions, in one run. The
// peers are installed into bench/peers, which nothing else knows of.

import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchRow, times } from '../bench-row.ts'
import { startApiBeside } from '../support/api-beside.ts'
import { openShopIn } from '../support/bench-shop.ts'
import { keptShop } from '../support/kept-shops.ts'
import { counterOf, isDrained, openSyncedCore } from '../support/synced-core.ts'

const size = { items: 1_000, invoices: 10_000 }
const peersFolder = new URL('../peers/', import.meta.url).pathname
const least = { pouchdb: 1.5, actual: 10 }

interface Took {
  readonly tookMs: number
  readonly syncedMs?: number
}

export async function run(): Promise<BenchRow[]> {
  install()
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-peers-'))
  try {
    const bills = join(folder, 'bills.json')
    writeFileSync(bills, JSON.stringify(readBills()))
    const before = await drainOurs()
    const pouchdb = runPeer('pouchdb.mjs', bills)
    const actual = runPeer('actual.mjs', bills)
    const after = await drainOurs()
    return rowsOf((before + after) / 2, pouchdb, actual)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Once for each version of the lock. */
function install(): void {
  const [lock, installed] = [
    join(peersFolder, 'package-lock.json'),
    join(peersFolder, 'node_modules', 'installed-lock'),
  ]
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peersFolder, stdio: 'ignore' })
  copyFileSync(lock, installed)
}

/** Each bill as its entry says it. */
function readBills(): object[] {
  const shop = openShopIn(keptShop(size))
  try {
    const bills = [...shop.ledger.rows.entries.inOrder()].filter(({ kind }) => kind === 'invoice.issued')
    return bills.map(({ atMs, body, id }) => ({
      id,
      at: new Date(atMs).toISOString(),
      ...(JSON.parse(body) as object),
    }))
  } finally {
    shop.close()
  }
}

async function drainOurs(): Promise<number> {
  const api = startApiBeside()
  const counter = openSyncedCore(size)
  try {
    const shop = await api.openShop(await counterOf(counter))
    const startedMs = performance.now()
    await counter.join(shop)
    await counter.until(isDrained)
    return performance.now() - startedMs
  } finally {
    await counter.close()
    await api.stop()
  }
}

function runPeer(program: string, bills: string): Took {
  const options = { cwd: peersFolder, encoding: 'utf8', maxBuffer: 64e6 } as const
  const printed = execFileSync(process.execPath, [join(peersFolder, program), bills], options)
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Took
}

function rowsOf(oursMs: number, pouchdb: Took, actual: Took): BenchRow[] {
  const row = (name: string, { tookMs }: Took, goal: number, more = ''): BenchRow => ({
    work: `10,000 bills to the server, beside ${name}`,
    ours: { p50: oursMs, p99: oursMs },
    peers: [{ name, p50: tookMs, p99: tookMs }],
    ratio: `${times(tookMs, oursMs)} as fast${more}`,
    goal: `≥ ${goal}×`,
    isMet: tookMs >= goal * oursMs,
  })
  const syncing = actual.syncedMs === undefined ? '' : `; its syncing alone ${times(actual.syncedMs, oursMs)}`
  return [
    row('PouchDB, a document each, not waiting for the disk', pouchdb, least.pouchdb),
    row('Actual, a transaction of one row each, its writing included', actual, least.actual, syncing),
  ]
}
