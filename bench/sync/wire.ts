// What bills weigh on their way to the hosted API, beside the same bills as JSON. Counted where the bytes leave.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpRemote } from '../../src/main/sync/http-remote.ts'
import { gatherPush } from '../../src/main/sync/push-entries.ts'
import { packedPushType } from '../../src/shared/contract/sync/packed-push.ts'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { type BenchRow, timingOf } from '../bench-row.ts'
import { openShopIn } from '../support/bench-shop.ts'
import { keptShop } from '../support/kept-shops.ts'

const size = { items: 1_000, invoices: 10_000 }
const most = 0.2
const batches = [500, 50, 1]
const rounds = 20

export async function run(): Promise<BenchRow[]> {
  const bills = await readBills()
  const heard = { bytes: 0 }
  const server = createServer((request, response) => {
    request.on('data', (piece: Buffer) => {
      heard.bytes += piece.length
    })
    request.on('end', () => response.end(JSON.stringify({ heads: [], refused: [], forks: [], sequence: 0 })))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const remote = createHttpRemote({ address, token: 'bench', fetch: globalThis.fetch })
  try {
    const rows: BenchRow[] = []
    for (const count of batches) {
      const entries = bills.slice(0, count)
      const durations: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        heard.bytes = 0
        const startedMs = performance.now()
        await remote.push(entries, undefined, [packedPushType])
        durations.push(performance.now() - startedMs)
      }
      rows.push(rowOf(entries, heard.bytes, durations))
    }
    return rows
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function readBills(): Promise<SyncEntry[]> {
  const shop = openShopIn(keptShop(size))
  try {
    const { entries, shops } = shop.ledger.rows
    const id = shops.thisCounter()?.id ?? ''
    const first = [...entries.inOrder()].find(({ kind }) => kind === 'invoice.issued')?.number ?? 1
    const heads = new Map([[id, first - 1]])
    const bills: SyncEntry[] = []
    while (bills.length < Math.max(...batches)) {
      bills.push(...(await gatherPush(() => shop.ledger.rows, heads)))
      heads.set(id, bills.at(-1)?.number ?? 0)
    }
    return bills
  } finally {
    shop.close()
  }
}

function rowOf(entries: readonly SyncEntry[], bytes: number, durations: readonly number[]): BenchRow {
  const plain = Buffer.byteLength(JSON.stringify({ protocol: 1, entries }))
  const share = bytes / plain
  return {
    work: `packing and sending ${entries.length === 1 ? 'one bill' : `${entries.length} bills`} to a server that only listens`,
    ours: timingOf(durations),
    peers: [],
    ratio: `${(share * 100).toFixed(1)} % of ${(plain / 1024).toFixed(1)} KB of JSON, ${Math.round(bytes / entries.length)} bytes a bill`,
    goal: `≤ ${most * 100} %`,
    isMet: share <= most,
  }
}
