// A hundred bills that another counter sold: asked for, checked against their chain and written, beside posting the very same
// hundred here in one transaction.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { replayEntry } from '../../src/main/ledger/chain/post-entry.ts'
import { type Ledger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { transact } from '../../src/main/ledger/transact.ts'
import { createSellingPace } from '../../src/main/sync/apply-changes.ts'
import { createExchange } from '../../src/main/sync/exchange.ts'
import { createHttpRemote } from '../../src/main/sync/http-remote.ts'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../src/shared/kernel/calendar.ts'
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { type BenchRow, timingOf } from '../bench-row.ts'
import { type ShopBeside, startApiBeside } from '../support/api-beside.ts'
import { benchClock, migrationsFolder, openShopIn } from '../support/bench-shop.ts'
import { keptShop } from '../support/kept-shops.ts'

const size = { items: 1_000, invoices: 10_000 }
const length = 100
const warmUp = 10
const rounds = 60
const least = 0.8

export async function run(): Promise<BenchRow[]> {
  const { before, bills, counter } = readShop()
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-pull-'))
  const api = startApiBeside()
  const [here, there] = [openAt(folder, 'posting', before), openAt(folder, 'pulling', before)]
  try {
    const shop = await api.openShop(counter)
    const seller = await joinAs(shop, counter)
    for (let at = 0; at < before.length; at += length) await seller.remote.push(before.slice(at, at + length))
    const puller = await joinAs(shop, { id: v7() })
    const exchange = pullingInto(there, puller, before)
    const posting: number[] = []
    const pulling: number[] = []
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const hundred = bills.slice(round * length, (round + 1) * length)
      await seller.remote.push(hundred)
      const [postMs, pullMs] = [post(here, hundred), await timed(() => exchange.pull(new AbortController().signal))]
      if (there.rows.entries.byId(hundred.at(-1)?.id ?? '') === undefined) throw new Error('not everything came')
      if (round < warmUp) continue
      posting.push(postMs)
      pulling.push(pullMs)
    }
    return [rowOf(pulling, posting)]
  } finally {
    here.close()
    there.close()
    await api.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function readShop() {
  const shop = openShopIn(keptShop(size))
  try {
    const entries: SyncEntry[] = []
    for (const { id, counterId, number, kind, atMs, by, body, hash } of shop.ledger.rows.entries.inOrder())
      entries.push({ id, counterId, number, kind, at: instantOf(atMs), by, body, hash: hash.toString('hex') })
    const first = entries.findIndex(({ kind }) => kind === 'invoice.issued')
    const [counter] = shop.ledger.rows.shops.counters()
    if (counter === undefined) throw new Error('the shop has a counter')
    return { counter, before: entries.slice(0, first), bills: entries.slice(first) }
  } finally {
    shop.close()
  }
}

/** A ledger that holds everything from before the first bill. */
function openAt(folder: string, name: string, before: readonly SyncEntry[]): Ledger {
  const file = join(folder, `${name}.galla`)
  const backupFolder = join(folder, 'backups')
  const ledger = openLedger({ file, backupFolder, migrationsFolder, clock: benchClock })
  transact(ledger, tx => {
    for (const { at, hash, kind, ...entry } of before)
      replayEntry(tx.rows, {
        ...entry,
        kind: kind as NewEntry['kind'],
        atMs: Date.parse(at),
        hash: Buffer.from(hash, 'hex'),
      })
  })
  return ledger
}

/** `code` left out: without books of its own. */
async function joinAs({ address, newCode }: ShopBeside, { code, id }: { id: string; code?: string }) {
  const unsigned = createHttpRemote({ address, token: undefined, fetch })
  const own = code === undefined ? {} : { code, branch: { id: v7(), name: 'Main' } }
  const made = { id, ...own, name: 'Bench', publicKey: 'A'.repeat(43) }
  const { shopId, token } = await unsigned.enrol({ code: await newCode(), counter: made })
  return { shopId, remote: createHttpRemote({ address, token, fetch }) }
}

function pullingInto(
  ledger: Ledger,
  { remote, shopId }: Awaited<ReturnType<typeof joinAs>>,
  before: readonly SyncEntry[],
) {
  const after = before.at(-1)?.id ?? null
  const place = { shopId, cursor: before.length, after, acknowledged: 0, exchangedAtMs: null }
  transact(ledger, tx => void tx.rows.sync.savePlace(place))
  const none = { take: () => Promise.reject(new Error('nothing is far behind')), end: async () => undefined }
  const onBug = (error: unknown) => console.error(error)
  const pace = createSellingPace(() => performance.now())
  return createExchange({
    ledger: () => ledger,
    clock: benchClock,
    newId: v7,
    remote: () => remote,
    volumes: none,
    onBug,
    pace,
  })
}

/** As if they were sold here: entries made, chained and written, one commit. */
function post(ledger: Ledger, bills: readonly SyncEntry[]): number {
  const made = bills.map(({ at, body, id }) => ({ atMs: Date.parse(at), id, body: JSON.parse(body) as object }))
  const [{ counterId = '', by = '' } = {}] = bills
  const startedMs = performance.now()
  transact(ledger, tx => {
    for (const { atMs, body, id } of made)
      tx.post({ counterNo: 1, counterId, by }, { id, kind: 'invoice.issued', body } as NewEntry, atMs)
  })
  return performance.now() - startedMs
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await act()
  return performance.now() - startedMs
}

function rowOf(pulling: readonly number[], posting: readonly number[]): BenchRow {
  const [ours, floor] = [timingOf(pulling), timingOf(posting)]
  const share = floor.p50 / ours.p50
  const rate = Math.round((length / ours.p50) * 1000).toLocaleString('en-IN')
  return {
    work: `pull of ${length} bills, HTTP included`,
    ours,
    floor: { name: 'posting the same here, one commit', ...floor },
    peers: [],
    ratio: `${Math.round(share * 100)} %, ${rate} bills/s`,
    goal: `≥ ${least * 100} %`,
    isMet: share >= least,
  }
}
