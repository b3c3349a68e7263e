// Ten thousand bills of a counter pushed to the hosted API, beside COPY of the very rows that came of them, and beside
// committing one row.

import pg from 'pg'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../src/shared/kernel/calendar.ts'
import { type BenchRow, type Timing, timingOf } from '../bench-row.ts'
import { type BenchApi, type BenchServer, pushBody, startBenchServer } from '../support/bench-api.ts'
import { openShopIn } from '../support/bench-shop.ts'
import { copyRows } from '../support/copy-rows.ts'
import { keptShop } from '../support/kept-shops.ts'

const size = { items: 1_000, invoices: 10_000 }
/** Fewer than a counter may send in a minute. */
const singles = 450
const warmUp = 50
const roundCount = 3
const limits = { batch500: 0.4, batch50: 0.3, replay: 2, single: 3 }

export async function run(): Promise<BenchRow[]> {
  const shop = readShop()
  const server = await startBenchServer()
  try {
    const rounds: Round[] = []
    for (let round = 0; round < roundCount; round += 1) rounds.push(await runRound(server, shop))
    const middle = (figure: keyof Round) => timingOf(rounds.map(round => round[figure])).p50
    const single = await pushSingles(server, shop)
    const floor = { name: 'COPY of all rows', ...oneTime(middle('copied')) }
    const count = shop.bills.length
    return [
      perSecond('push of 10,000 bills, 500 at a time', count, middle('by500'), floor, limits.batch500),
      perSecond('push of 10,000 bills, 50 at a time', count, middle('by50'), floor, limits.batch50),
      replayRow(middle('by500'), middle('again')),
      singleRow(timingOf(single.pushes), timingOf(single.commits)),
    ]
  } finally {
    await server.stop()
  }
}

interface BenchedShop {
  readonly counter: { readonly id: string; readonly code: string }
  /** Its entries up to the first bill. */
  readonly before: readonly SyncEntry[]
  readonly bills: readonly SyncEntry[]
}

/** Milliseconds for all bills, each way once, so that what else the machine does falls on all of them. */
interface Round {
  readonly by500: number
  readonly copied: number
  readonly again: number
  readonly by50: number
}

async function runRound(server: BenchServer, shop: BenchedShop): Promise<Round> {
  const whole = await pushAll(server, shop, 500)
  const copied = await copyOf(server, shop.counter, whole.api)
  const again = await timePushes(whole.api, piecesOf(shop.bills, 500))
  await whole.api.close()
  const small = await pushAll(server, shop, 50)
  await small.api.close()
  return { by500: sum(whole.durations), copied, again: sum(again), by50: sum(small.durations) }
}

function readShop(): BenchedShop {
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

async function pushAll(
  server: BenchServer,
  { before, bills, counter }: BenchedShop,
  batch: number,
): Promise<{ api: BenchApi; durations: number[] }> {
  const api = await server.openApi(counter)
  for (const piece of piecesOf(before, 50)) await api.push(piece)
  return { api, durations: await timePushes(api, piecesOf(bills, batch)) }
}

/** Their bodies are ready before the clock starts, as COPY's files are. */
async function timePushes(api: BenchApi, pieces: readonly (readonly SyncEntry[])[]): Promise<number[]> {
  const bodies = pieces.map(pushBody)
  const durations: number[] = []
  for (const body of bodies) durations.push(await api.timedPush(body))
  return durations
}

/** The same rows into a shop of their own. */
async function copyOf(server: BenchServer, counter: { id: string; code: string }, from: BenchApi): Promise<number> {
  const to = await server.openApi(counter)
  try {
    return await copyRows(from.databaseUrl, to.databaseUrl)
  } finally {
    await to.close()
  }
}

/** One bill and one row in turns, so that whatever else the machine does falls on both. */
async function pushSingles(
  server: BenchServer,
  { before, bills, counter }: BenchedShop,
): Promise<{ pushes: number[]; commits: number[] }> {
  const api = await server.openApi(counter)
  for (const piece of piecesOf(before, 50)) await api.push(piece)
  for (const bill of bills.slice(0, warmUp)) await api.push([bill])
  const client = clientOf(api)
  await client.connect()
  await client.query('create table one_row (id int primary key, text text)')
  const [pushes, commits]: [number[], number[]] = [[], []]
  for (const [id, bill] of bills.slice(warmUp, singles).entries()) {
    pushes.push(await api.timedPush(pushBody([bill])))
    const startedMs = performance.now()
    await client.query({ name: 'one', text: 'insert into one_row values ($1, $2)', values: [id, 'x'.repeat(100)] })
    commits.push(performance.now() - startedMs)
  }
  await client.end()
  await api.close()
  return { pushes, commits }
}

const clientOf = ({ databaseUrl }: BenchApi) => new pg.Client({ connectionString: databaseUrl })
const sum = (durations: readonly number[]) => durations.reduce((total, duration) => total + duration, 0)
const oneTime = (ms: number): Timing => ({ p50: ms, p99: ms })

function piecesOf(entries: readonly SyncEntry[], length: number): SyncEntry[][] {
  const count = Math.ceil(entries.length / length)
  return Array.from({ length: count }, (_, index) => entries.slice(index * length, (index + 1) * length))
}

function perSecond(work: string, count: number, ms: number, floor: Timing & { name: string }, least: number): BenchRow {
  const share = floor.p50 / ms
  const rate = Math.round((count / ms) * 1000).toLocaleString('en-IN')
  return {
    work,
    ours: oneTime(ms),
    floor,
    peers: [],
    ratio: `${Math.round(share * 100)} % of COPY, ${rate} bills/s`,
    goal: `≥ ${least * 100} % of COPY`,
    isMet: share >= least,
  }
}

function replayRow(firstMs: number, againMs: number): BenchRow {
  const ratio = firstMs / againMs
  const work = 'the same 10,000 bills pushed again, 500 at a time'
  const goal = `≥ ${limits.replay}× the first pass`
  return { work, ours: oneTime(againMs), peers: [], ratio: `${ratio.toFixed(2)}×`, goal, isMet: ratio >= limits.replay }
}

function singleRow(ours: Timing, commit: Timing): BenchRow {
  const ratio = ours.p50 / commit.p50
  return {
    work: 'push of one bill',
    ours,
    floor: { name: 'one-row commit', ...commit },
    peers: [],
    ratio: `${ratio.toFixed(2)}×`,
    goal: `p50 ≤ ${limits.single}× a one-row commit`,
    isMet: ratio <= limits.single,
  }
}
