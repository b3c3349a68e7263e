// A counter that sold ten thousand bills without a network reaches the hosted API: how long until they are safe there, beside
// COPY of the rows that come of them; and how long the counter's thread, which sells meanwhile, is held.

import { setTimeout } from 'node:timers/promises'
import { type BenchRow, times, timingOf } from '../bench-row.ts'
import { type ApiBeside, type ShopBeside, startApiBeside } from '../support/api-beside.ts'
import { copyRows } from '../support/copy-rows.ts'
import { createSales, type Selling, sellDuring } from '../support/selling.ts'
import { counterOf, isDrained, openSyncedCore, type SyncedCore } from '../support/synced-core.ts'
import { type Turns, watchTurns } from '../support/watch-turns.ts'

const size = { items: 1_000, invoices: 10_000 }
const mostHeldMs = 16
const mostOfCopy = 3
const aloneMs = 4000

export async function run(): Promise<BenchRow[]> {
  const api = startApiBeside()
  try {
    const alone = await drain(api)
    const selling = await drainWhileSelling(api)
    return [drainRow(alone.tookMs, alone.copiedMs), ...sellingRows(selling)]
  } finally {
    await api.stop()
  }
}

async function drain(api: ApiBeside): Promise<{ tookMs: number; copiedMs: number }> {
  const counter = openSyncedCore(size)
  try {
    const shop = await joinedShop(api, counter)
    const startedMs = performance.now()
    await counter.join(shop)
    await counter.until(isDrained)
    const tookMs = performance.now() - startedMs
    const empty = await api.openShop(await counterOf(counter))
    return { tookMs, copiedMs: await copyRows(shop.databaseUrl, empty.databaseUrl) }
  } finally {
    await counter.close()
  }
}

async function drainWhileSelling(api: ApiBeside): Promise<{ during: Selling; alone: Selling; turns: Turns }> {
  const counter = openSyncedCore(size)
  try {
    const shop = await joinedShop(api, counter)
    const sell = createSales(counter.core, size.items)
    await sellDuring('warm-up', sell, setTimeout(aloneMs))
    const alone = await sellDuring('alone', sell, setTimeout(aloneMs))
    const stop = watchTurns()
    // It goes on selling, so something always waits.
    const drained = counter.join(shop).then(() => counter.until(status => status.waiting.count < 5))
    const during = await sellDuring('drain', sell, drained)
    return { during, alone, turns: stop() }
  } finally {
    await counter.close()
  }
}

async function joinedShop(api: ApiBeside, counter: SyncedCore): Promise<ShopBeside> {
  return api.openShop(await counterOf(counter))
}

function drainRow(tookMs: number, copiedMs: number): BenchRow {
  const ratio = tookMs / copiedMs
  const rate = Math.round((size.invoices / tookMs) * 1000).toLocaleString('en-IN')
  return {
    work: 'drain of 10,000 offline bills: counter → HTTP → PostgreSQL → acknowledged',
    ours: { p50: tookMs, p99: tookMs },
    floor: { name: 'COPY of all rows', p50: copiedMs, p99: copiedMs },
    peers: [],
    ratio: `${times(tookMs, copiedMs)} COPY, ${rate} bills/s`,
    goal: `≤ ${mostOfCopy}× COPY`,
    isMet: ratio <= mostOfCopy,
  }
}

function turnRows(name: string, { longestMs, longestWorkMs, p99Ms }: Turns): BenchRow[] {
  return [
    {
      work: `– longest turn of the counter’s thread during ${name}, its own work`,
      ours: { p50: longestWorkMs, p99: longestWorkMs },
      peers: [],
      ratio: `${longestWorkMs.toFixed(1)} ms`,
      goal: `≤ ${mostHeldMs} ms`,
      isMet: longestWorkMs <= mostHeldMs,
    },
    {
      work: '– the same by the clock, other programs included',
      ours: { p50: longestMs, p99: longestMs },
      peers: [],
      ratio: `${longestMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`,
      goal: 'reported',
      isMet: null,
    },
  ]
}

function sellingRows({ alone, during, turns }: { alone: Selling; during: Selling; turns: Turns }): BenchRow[] {
  const [ours, floor] = [timingOf(during.sales), timingOf(alone.sales)]
  return [
    {
      work: `a sale during a drain (${during.sales.length} sales)`,
      ours,
      floor: { name: 'a sale alone', ...floor },
      peers: [],
      ratio: `p50 ${times(ours.p50, floor.p50)}, p99 ${times(ours.p99, floor.p99)}`,
      goal: 'reported',
      isMet: null,
    },
    ...turnRows('a drain with sales', turns),
  ]
}
