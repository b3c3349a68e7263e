// What another counter sold while this one had no network: asked for, checked against its chain and written by a counter as it
// runs in the shop, beside posting the very same bills here, a hundred to a commit.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { replayEntry } from '../../src/main/ledger/chain/post-entry.ts'
import { checkpoint } from '../../src/main/ledger/checkpoint.ts'
import { type Ledger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { transact } from '../../src/main/ledger/transact.ts'
import { createHttpRemote } from '../../src/main/sync/http-remote.ts'
import type { SyncStatus } from '../../src/shared/contract/counter/sync/sync-calls.ts'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../src/shared/kernel/calendar.ts'
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { type BenchRow, type Timing, timingOf } from '../bench-row.ts'
import { type ApiBeside, type ShopBeside, startApiBeside } from '../support/api-beside.ts'
import { benchClock, migrationsFolder, openShopIn } from '../support/bench-shop.ts'
import { keptShop } from '../support/kept-shops.ts'
import { isDrained, openSyncedCore, type SyncedCore } from '../support/synced-core.ts'
import { type Turns, watchTurns } from '../support/watch-turns.ts'

const size = { items: 1_000, invoices: 12_000 }
const roundCount = 3
/** Before the clock starts: the thread that takes volumes is there then, and what it does has been done before. */
const warmUp = 2_000
const perCommit = 100
/** As many are moved from the log into the file at once on both sides. */
const perCheckpoint = 1_000
const perPush = 500
const least = 0.8
const mostHeldMs = 16

export async function run(): Promise<BenchRow[]> {
  const shop = readShop()
  const api = startApiBeside()
  try {
    const rounds: Round[] = []
    for (let round = 0; round < roundCount; round += 1) rounds.push(await runRound(api, shop))
    return rowsOf(shop.bills.length, rounds)
  } finally {
    await api.stop()
  }
}

/** By the clock, and what this program with its threads worked. */
interface Took {
  readonly ms: number
  readonly workMs: number
}

/** Of one bill, in milliseconds. */
interface Round {
  readonly post: Took
  readonly pull: Took
  /** Of the first ones, the start of the thread included. */
  readonly firstMs: number
  readonly turns: Turns
}
type BenchedShop = ReturnType<typeof readShop>

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

async function runRound(api: ApiBeside, { before, bills, counter }: BenchedShop): Promise<Round> {
  const shop = await api.openShop(counter)
  const remote = await joinAs(shop, counter)
  await pushAll(remote, before)
  const away = openSyncedCore()
  try {
    await away.join(shop)
    await away.until(status => isDrained(status) && !status.isJoining)
    away.setOnline(false)
    await pushAll(remote, bills)
    const pulled = await timePulling(away, bills)
    return { ...pulled, post: timePosting(before, bills) }
  } finally {
    await away.close()
  }
}

async function joinAs({ address, newCode }: ShopBeside, { code, id }: { id: string; code: string }) {
  const unsigned = createHttpRemote({ address, token: undefined, fetch })
  const made = { id, code, branch: { id: v7(), name: 'Main' }, name: 'Bench', publicKey: 'A'.repeat(43) }
  const { token } = await unsigned.enrol({ code: await newCode(), counter: made })
  return createHttpRemote({ address, token, fetch })
}

async function pushAll(remote: Awaited<ReturnType<typeof joinAs>>, entries: readonly SyncEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += perPush) await remote.push(entries.slice(at, at + perPush))
}

/** From the moment there is a network again until everything is here. */
async function timePulling(away: SyncedCore, bills: readonly SyncEntry[]): Promise<Omit<Round, 'post'>> {
  await away.until(({ state }) => state === 'offline')
  const { done: from } = await progressOf(away)
  const stop = watchTurns()
  const startedMs = performance.now()
  away.setOnline(true)
  await away.call('sync.tryNow', {})
  await away.until(({ progress }) => (progress?.done ?? 0) >= from + warmUp)
  const warm = await progressOf(away)
  const warmMs = performance.now()
  const watch = startWatch()
  await away.until(isDrained)
  const pull = watch(warm.total - warm.done)
  const turns = stop()
  await away.call('invoice.get', { id: bills.at(-1)?.id })
  return { pull, firstMs: (warmMs - startedMs) / (warm.done - from), turns }
}

async function progressOf({ call }: SyncedCore): Promise<NonNullable<SyncStatus['progress']>> {
  const { progress } = await call<SyncStatus>('sync.status', {})
  if (progress === null) throw new Error('it has joined')
  return progress
}

function startWatch(): (count: number) => Took {
  const startedMs = performance.now()
  const before = process.cpuUsage()
  return count => {
    const ms = performance.now() - startedMs
    const { system, user } = process.cpuUsage(before)
    return { ms: ms / count, workMs: (user + system) / 1000 / count }
  }
}

/** As if they were sold here: entries made, chained and written. */
function timePosting(before: readonly SyncEntry[], bills: readonly SyncEntry[]): Took {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-posting-'))
  const ledger = openAt(folder, before)
  try {
    const made = bills.map(({ at, body, id }) => ({ atMs: Date.parse(at), id, body: JSON.parse(body) as object }))
    const [{ counterId = '', by = '' } = {}] = bills
    let watch = startWatch()
    for (let from = 0; from < made.length; from += perCommit) {
      if (from === warmUp) watch = startWatch()
      transact(ledger, tx => {
        for (const { atMs, body, id } of made.slice(from, from + perCommit))
          tx.post({ counterNo: 1, counterId, by }, { id, kind: 'invoice.issued', body } as NewEntry, atMs)
      })
      if ((from + perCommit) % perCheckpoint === 0) checkpoint(ledger.db)
    }
    return watch(made.length - warmUp)
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A ledger that holds everything from before the first bill. */
function openAt(folder: string, before: readonly SyncEntry[]): Ledger {
  const backupFolder = join(folder, 'backups')
  const ledger = openLedger({ file: join(folder, 'shop.galla'), backupFolder, migrationsFolder, clock: benchClock })
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

function rowsOf(count: number, rounds: readonly Round[]): BenchRow[] {
  const of = (figure: (round: Round) => number, times = 1): Timing => {
    const figures = rounds.map(round => figure(round) * times)
    return { p50: timingOf(figures).p50, p99: Math.max(...figures) }
  }
  const timed = count - warmUp
  const [ours, floor] = [of(({ pull }) => pull.ms, timed), of(({ post }) => post.ms, timed)]
  const [first, firstShare] = [of(({ firstMs }) => firstMs, warmUp), floor.p50 / timed]
  const share = floor.p50 / ours.p50
  const rate = Math.round((timed / ours.p50) * 1000).toLocaleString('en-IN')
  const [work, floorWork] = [of(({ pull }) => pull.workMs, timed), of(({ post }) => post.workMs, timed)]
  const [worked, longest] = [of(({ turns }) => turns.longestWorkMs), of(({ turns }) => turns.longestMs)]
  return [
    {
      work: `pull of ${timed.toLocaleString('en-IN')} bills by a counter that was without a network`,
      ours,
      floor: { name: `posting the same here, ${perCommit} to a commit`, ...floor },
      peers: [],
      ratio: `${Math.round(share * 100)} %, ${rate} bills/s`,
      goal: `≥ ${least * 100} %`,
      isMet: share >= least,
    },
    {
      work: '– what this program worked for it, by the processor',
      ours: work,
      floor: { name: 'posting', ...floorWork },
      peers: [],
      ratio: `${Math.round((floorWork.p50 / work.p50) * 100)} %`,
      goal: 'reported',
      isMet: null,
    },
    {
      work: `– the ${warmUp.toLocaleString('en-IN')} before them, with the start of the thread that writes them`,
      ours: first,
      peers: [],
      ratio: `${Math.round(((firstShare * warmUp) / first.p50) * 100)} %`,
      goal: 'reported',
      isMet: null,
    },
    {
      work: '– longest turn of its thread meanwhile, its own work (by the clock)',
      ours: worked,
      peers: [],
      ratio: `${worked.p50.toFixed(1)} ms (${longest.p50.toFixed(1)} ms)`,
      goal: `own work ≤ ${mostHeldMs} ms`,
      isMet: worked.p50 <= mostHeldMs,
    },
  ]
}
