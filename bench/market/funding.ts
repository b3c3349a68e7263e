// Money into invoices: many investors who fund one invoice at once, and who fund a thousand, beside the least that either could
// cost – a row that is locked, changed and committed.

import { fundInvoice } from '../../src/api/operations/financed-invoice/fund-invoice.ts'
import { objectIdOf } from '../../src/api/protocol/object-id.ts'
import type { Store } from '../../src/api/store/open-store.ts'
import { senderTo } from '../api/http-sender.ts'
import { type BenchRow, times, timingOf } from '../bench-row.ts'
import { type OpenApp, startBenchServer } from '../support/bench-api.ts'
import { type BenchAccount, openAccounts, openListings } from './bench-market.ts'

const atOnce = 10
const calls = 200
const rounds = 5
const investorCount = 50
const sellerCount = 50
const listingCount = 1_000
const warmUps = 50
const limit = 3
const partPaise = 1_00

export async function run(): Promise<BenchRow[]> {
  const server = await startBenchServer()
  try {
    const api = await server.openEmpty()
    const investors = await openAccounts(api.deps, 'investor', investorCount)
    const ids = await openListings(api.deps, await openAccounts(api.deps, 'seller', sellerCount), listingCount)
    await api.deps.store.transact(tx => tx.run('create table bare (id int primary key, paise bigint not null)'))
    await api.deps.store.transact(tx =>
      tx.run(`insert into bare select n, 0 from generate_series(1, ${listingCount}) n`),
    )
    const rows = [
      await compare('fund calls on one listing, ten at once', api, { ids: ids.slice(0, 1), investors }),
      await compare('fund calls on 1,000 listings, ten at once', api, { ids, investors }),
    ]
    await api.close()
    return rows
  } finally {
    await server.stop()
  }
}

interface Stage {
  readonly ids: readonly string[]
  readonly investors: readonly BenchAccount[]
}

/** In turns, so that whatever else the machine does falls on all of them. */
async function compare(work: string, api: OpenApp, { ids, investors }: Stage): Promise<BenchRow> {
  const { deps, port } = api
  const send = senderTo({ port, headers: {} })
  const investorOf = (n: number) => investors[n % investors.length] as BenchAccount
  const idOf = (n: number) => ids[(n * 7) % ids.length] ?? ''
  const fund = (n: number) => {
    const asked = { invoiceId: idOf(n), amountPaise: partPaise, method: 'wallet' }
    return deps.store.transact(tx => fundInvoice(deps, tx, investorOf(n).account, asked))
  }
  const call = (n: number) => {
    const headers = { authorization: `Bearer ${investorOf(n).token}`, 'x-forwarded-for': `10.0.${n % 250}.${n % 199}` }
    const body = JSON.stringify({ amount: partPaise / 100 })
    return send.post(body, `/api/invoices/${objectIdOf(idOf(n))}/fund`, headers)
  }
  const bare = (n: number) => bareUpdate(deps.store, 1 + ((n * 7) % ids.length))
  const figures = { bare: [] as number[], fund: [] as number[], call: [] as number[] }
  // Each has been funded once before: its escrow is there. The database knows its tables, as after a minute at work.
  await perSecond(ids.length, fund)
  await deps.store.transact(tx => tx.run('analyze'))
  for (const way of [bare, fund, call]) await perSecond(warmUps, way)
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(await perSecond(calls, bare))
    figures.fund.push(await perSecond(calls, fund))
    figures.call.push(await perSecond(calls, call))
  }
  send.close()
  const [floor, ours, http] = [timingOf(figures.bare), timingOf(figures.fund), timingOf(figures.call)]
  const perS = (ms: number) => `${(1000 / ms).toFixed(0)}/s`
  const ratio = ours.p50 / floor.p50
  return {
    ...{ work, ours, floor: { name: 'bare row-locked update', ...floor } },
    peers: [{ name: 'over HTTP', ...http }],
    ratio: `${times(ours.p50, floor.p50)} (${perS(ours.p50)} against ${perS(floor.p50)}; over HTTP ${perS(http.p50)})`,
    goal: `≤ ${limit}×`,
    isMet: ratio <= limit,
  }
}

/** Milliseconds for each, so many at once. */
async function perSecond(count: number, act: (n: number) => Promise<unknown>): Promise<number> {
  const next = { n: 0 }
  const startedMs = performance.now()
  const worker = async () => {
    while (next.n < count) {
      next.n += 1
      await act(next.n)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (performance.now() - startedMs) / count
}

async function bareUpdate(store: Store, id: number): Promise<void> {
  await store.transact(async tx => {
    const row = await tx.row<{ paise: string }>('select paise from bare where id = $1 for update', [id])
    await tx.run('update bare set paise = $2 where id = $1', [id, Number(row?.paise) + partPaise])
  })
}
