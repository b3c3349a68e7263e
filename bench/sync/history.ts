// What history costs sync: one new sale with few and with very many bills behind it, and a machine that joins, sells and takes
// them all, beside copying the file that it ends with.

import { closeSync, copyFileSync, fsyncSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SyncStatus } from '../../src/shared/contract/counter/sync/sync-calls.ts'
import { volumeLength } from '../../src/shared/contract/sync/volume.ts'
import { type BenchOptions, type BenchRow, inTurns, type Timing, times, timingOf } from '../bench-row.ts'
import { type ApiBeside, startApiBeside } from '../support/api-beside.ts'
import { createSales } from '../support/selling.ts'
import { counterOf, isDrained, openSyncedCore, type SyncedCore } from '../support/synced-core.ts'
import { type Turns, watchTurns } from '../support/watch-turns.ts'

const items = 1_000
const few = 1_000
const many = [100_000]
const million = 1_000_000
const salesEach = 60
const warmUp = 10
const mostTimes = 1.2
const mostHeldMs = 16

interface OldShop {
  readonly invoices: number
  readonly seller: SyncedCore
  readonly joined: SyncedCore
  /** Until it sells, and until the books are there. */
  readonly sellMs: number
  readonly joinMs: number
  /** While the log comes in, and while the files change places. */
  readonly turns: Turns
  readonly lastTurns: Turns
  readonly copyMs: number
  readonly fileBytes: number
  readonly pushed: number[]
  readonly pulled: number[]
  close(): Promise<void>
}

export async function run({ full }: BenchOptions): Promise<BenchRow[]> {
  const api = startApiBeside()
  const shops: OldShop[] = []
  try {
    for (const invoices of [few, ...many, ...(full ? [million] : [])]) shops.push(await openOldShop(api, invoices))
    // One after the other in turns, so that what else the machine does hits all alike.
    const sales = shops.map(({ seller }) => createSales(seller.core, items))
    for (let sale = 0; sale < warmUp + salesEach; sale += 1)
      for (const [index, shop] of shops.entries()) await exchangeOne(shop, sales[index] as () => number, sale >= warmUp)
    return rowsOf(shops)
  } finally {
    for (const shop of shops) await shop.close()
    await api.stop()
  }
}

async function openOldShop(api: ApiBeside, invoices: number): Promise<OldShop> {
  const seller = openSyncedCore({ items, invoices })
  const shop = await api.openShop(await counterOf(seller))
  await seller.join(shop)
  await seller.until(isDrained)
  // The first who joins has the volumes bound; the second is measured.
  await (await joinNew(shop)).joined.close()
  const { joined, ...measured } = await joinNew(shop)
  const close = async () => void (await Promise.all([seller.close(), joined.close()]))
  return { invoices, seller, joined, ...measured, ...copyFile(joined.folder), pushed: [], pulled: [], close }
}

async function joinNew(shop: Parameters<SyncedCore['join']>[0]) {
  const joined = openSyncedCore()
  const startedMs = performance.now()
  await joined.join(shop)
  await joined.until(status => status.ahead !== null || isHere(status))
  const sellMs = performance.now() - startedMs
  const stop = watchTurns()
  await joined.until(status => isHere(status) || isNearlyHere(status))
  const turns = stop()
  const stopLast = watchTurns()
  await joined.until(isHere)
  return { joined, sellMs, joinMs: performance.now() - startedMs, turns, lastTurns: stopLast() }
}

const isHere = (status: SyncStatus): boolean => isDrained(status) && !status.isJoining && status.ahead === null

/** The last whole volume is written. */
const isNearlyHere = ({ progress }: SyncStatus): boolean =>
  progress !== null && progress.total - progress.done < volumeLength

/** As a machine does that copies the shop's file by hand: read, written, on the disk. */
function copyFile(folder: string): { copyMs: number; fileBytes: number } {
  const [from, to] = [join(folder, 'shop.galla'), join(folder, 'copied')]
  const once = () => {
    copyFileSync(from, to)
    const opened = openSync(to, 'r+')
    fsyncSync(opened)
    closeSync(opened)
  }
  const [durations = []] = inTurns(1, 3, [once])
  return { copyMs: timingOf(durations).p50, fileBytes: statSync(from).size }
}

/** From the sale's commit until the server has it; and from asking until the other counter has it. */
async function exchangeOne(shop: OldShop, sell: () => number, isMeasured: boolean): Promise<void> {
  const { joined, pulled, pushed, seller } = shop
  sell()
  const soldMs = performance.now()
  await spin(seller, isDrained)
  const pushedMs = performance.now()
  await joined.call('sync.tryNow', {})
  await spin(joined, isDrained)
  if (!isMeasured) return
  pushed.push(pushedMs - soldMs)
  pulled.push(performance.now() - pushedMs)
}

async function spin({ call }: SyncedCore, isSo: (status: SyncStatus) => boolean): Promise<void> {
  while (!isSo(await call<SyncStatus>('sync.status', {}))) await nextTurn()
}

function rowsOf(shops: readonly OldShop[]): BenchRow[] {
  const [base, ...larger] = shops
  if (base === undefined) return []
  return larger.flatMap(shop => [
    flatRow('a new sale is safe at the server', shop, timingOf(shop.pushed), timingOf(base.pushed)),
    flatRow('another counter asks and has it', shop, timingOf(shop.pulled), timingOf(base.pulled)),
    ...joinRows(shop),
  ])
}

function flatRow(work: string, { invoices }: OldShop, ours: Timing, floor: Timing): BenchRow {
  return {
    work: `${work}, ${invoices.toLocaleString('en-IN')} invoices behind it`,
    ours,
    floor: { name: `${few.toLocaleString('en-IN')} behind it`, ...floor },
    peers: [],
    ratio: times(ours.p50, floor.p50),
    goal: `p50 ≤ ${mostTimes}×`,
    isMet: ours.p50 <= mostTimes * floor.p50,
  }
}

function joinRows({ copyMs, fileBytes, invoices, joinMs, lastTurns, sellMs, turns }: OldShop): BenchRow[] {
  const rate = Math.round((invoices / joinMs) * 1000).toLocaleString('en-IN')
  const megabytes = Math.round(fileBytes / 1024 / 1024)
  return [
    {
      work: `a machine joins a shop with ${invoices.toLocaleString('en-IN')} invoices, until it sells`,
      ours: { p50: sellMs, p99: sellMs },
      floor: { name: 'until the books are there', p50: joinMs, p99: joinMs },
      peers: [],
      ratio: `${(sellMs / 1000).toFixed(1)} s`,
      goal: 'reported',
      isMet: null,
    },
    {
      work: '– until the books are there',
      ours: { p50: joinMs, p99: joinMs },
      floor: { name: `copying its ${megabytes} MB to the disk`, p50: copyMs, p99: copyMs },
      peers: [],
      ratio: `${times(joinMs, copyMs)}, ${(joinMs / 1000).toFixed(1)} s, ${rate} bills/s`,
      goal: 'reported',
      isMet: null,
    },
    {
      work: '– longest turn of its thread while the log comes in, by the clock (its own work)',
      ours: { p50: turns.longestMs, p99: turns.longestMs },
      peers: [],
      ratio: `${turns.longestMs.toFixed(1)} ms (${turns.longestWorkMs.toFixed(1)} ms)`,
      goal: `own work ≤ ${mostHeldMs} ms`,
      isMet: turns.longestWorkMs <= mostHeldMs,
    },
    {
      work: '– longest turn while what it sold is put behind the log',
      ours: { p50: lastTurns.longestMs, p99: lastTurns.longestMs },
      peers: [],
      ratio: `${lastTurns.longestMs.toFixed(1)} ms (${lastTurns.longestWorkMs.toFixed(1)} ms)`,
      goal: 'reported',
      isMet: null,
    },
  ]
}
