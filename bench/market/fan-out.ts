// A listing told to a thousand sockets: from the commit that it is true by until each has heard its three events; beside the
// same frames, made beforehand and written to as many bare sockets. A tenth of the sockets is cut on the way and comes back:
// nothing may be lost or said twice.

import { senderTo } from '../api/http-sender.ts'
import { type BenchRow, times, timingOf } from '../bench-row.ts'
import { startBenchServer } from '../support/bench-api.ts'
import { openAccounts, openListeners } from './bench-market.ts'
import { type Ears, openEars, startBareSockets } from './listening.ts'

const socketCount = 1_000
const listingCount = 60
const warmUps = 10
const cutShare = 10
const limits = { p50: 1.8, p99: 2, p99Ms: 100 }
const now = () => performance.timeOrigin + performance.now()

export async function run(): Promise<BenchRow[]> {
  const server = await startBenchServer()
  const committed = { atMs: 0 }
  try {
    const api = await server.openEmpty(() => {
      committed.atMs ||= now()
    })
    const tokens = await openListeners(api.deps, socketCount)
    const sellers = await openAccounts(api.deps, 'seller', listingCount + warmUps)
    const ears = await openEars(`ws://127.0.0.1:${api.port}/socket.io/?EIO=4&transport=websocket`, tokens)
    const send = senderTo({ port: api.port, headers: {} })
    const list = (n: number) => {
      committed.atMs = 0
      const offer = { invoiceNumber: `L${n}`, buyerName: 'Buyer', buyerEmail: 'b@bench.example', amount: 84_500 }
      const headers = { authorization: `Bearer ${sellers[n]?.token}`, 'x-forwarded-for': `10.1.0.${n}` }
      return send.post(JSON.stringify({ ...offer, dueDate: '2027-12-20' }), '/api/invoices/create', headers)
    }
    const row = await compare(ears, list, { committed, tokens })
    send.close()
    await ears.close()
    await api.close()
    return [row]
  } finally {
    await server.stop()
  }
}

interface Stage {
  readonly committed: { readonly atMs: number }
  readonly tokens: readonly string[]
}

async function compare(ears: Ears, list: (n: number) => Promise<unknown>, stage: Stage): Promise<BenchRow> {
  const { committed, tokens } = stage
  const bare = await startBareSockets()
  const others = await openEars(bare.url, tokens)
  const [ours, floor]: [number[], number[]] = [[], []]
  const frames: string[] = []
  for (let n = 0; n < listingCount + warmUps; n += 1) {
    const isCut = n === warmUps + listingCount / 2
    const heard = ears.heard(`L${n}`)
    if (isCut) ears.cut(cutShare)
    await list(n)
    const took = (await heard).map(atMs => atMs - committed.atMs)
    if (n === 0) frames.push(...(await ears.tell()).samples)
    const written = others.heard(`L${n}`)
    const startedMs = now()
    bare.writeToAll(frames.map(text => text.replaceAll('L0"', `L${n}"`)))
    const bareTook = (await written).map(atMs => atMs - startedMs)
    // Who was cut comes back later: that is counted, not timed.
    if (n < warmUps || isCut) continue
    ours.push(...took)
    floor.push(...bareTook)
  }
  const { counts } = await ears.tell()
  await others.close()
  await bare.close()
  return rowOf(ours, floor, counts)
}

function rowOf(
  ours: readonly number[],
  floor: readonly number[],
  counts: readonly (readonly [number, number])[],
): BenchRow {
  const [mine, bare] = [timingOf(ours), timingOf(floor)]
  const lost = counts.reduce((sum, [listings, notOnce]) => sum + listingCount + warmUps - listings + notOnce, 0)
  const isMet =
    mine.p50 <= limits.p50 * bare.p50 && mine.p99 <= limits.p99 * bare.p99 && mine.p99 <= limits.p99Ms && lost === 0
  return {
    work: 'a listing told to 1,000 sockets',
    ours: mine,
    floor: { name: 'its three frames, made beforehand, written to each', ...bare },
    peers: [],
    ratio: `${times(mine.p50, bare.p50)} p50, ${times(mine.p99, bare.p99)} p99, ${lost} lost or doubled`,
    goal: `≤ ${limits.p50}× p50, ≤ ${limits.p99}× p99, p99 ≤ ${limits.p99Ms} ms, none lost`,
    isMet,
  }
}
