// A sale of five lines through the router, beside the same rows written by bare better-sqlite3, and the disk itself.
// Both start from copies of one file and take turns, so that neither has the better state or the quieter minute.

import { closeSync, copyFileSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openConnection } from '../src/main/ledger/connection.ts'
import type { ItemForSale } from '../src/shared/records/item.ts'
import { type BenchRow, timesOf, timingOf } from './bench-row.ts'
import type { BenchShop } from './support/bench-shop.ts'
import { openShopCopy } from './support/kept-shops.ts'
import { createRandom, createZipf, scatter } from './support/random.ts'
import { saleOf } from './support/sale-of.ts'

const warmUpTurns = 2
const turns = 15
const salesPerTurn = 200
const size = { items: 100_000, invoices: 0 }

/** Rows of one sale, by table, as they were written. */
type SaleRows = readonly (readonly [table: string, rows: readonly unknown[][]])[]

export function run(): BenchRow[] {
  const shop = openShopCopy(size)
  const rawFile = join(shop.folder, 'raw.galla')
  copyFileSync(shop.ledger.file, rawFile)
  const raw = openConnection(rawFile)
  try {
    const popular = createZipf(size.items, createRandom(7))
    const pick = (): ItemForSale => {
      const code = `C${scatter(popular(), size.items)}`
      return (shop.call('item.lookUp', { code }) as { item: ItemForSale }).item
    }
    const makeSale = () => saleOf(Array.from({ length: 5 }, pick))
    const writeRaw = prepareRaw(raw)
    const ourMs: number[] = []
    const rawMs: number[] = []
    for (let turn = 0; turn < warmUpTurns + turns; turn += 1) {
      const sales = Array.from({ length: salesPerTurn }, makeSale)
      const before = shop.ledger.rows.entries.lastSeq()
      const ourTurn = timesOf(salesPerTurn, index => shop.call('invoice.issue', sales[index]))
      const written = readSales(shop, before)
      const rawTurn = timesOf(salesPerTurn, index => writeRaw(written[index] as SaleRows))
      if (turn >= warmUpTurns) {
        ourMs.push(...ourTurn)
        rawMs.push(...rawTurn)
      }
      checkpointOutside(shop.ledger.file)
      checkpointOutside(rawFile)
    }
    return rowsOf(shop, timingOf(ourMs), timingOf(rawMs), walOfOneSale(shop, makeSale))
  } finally {
    raw.close()
    shop.close()
  }
}

function rowsOf(shop: BenchShop, ours: BenchRow['ours'], raw: BenchRow['ours'], walBytes: number): BenchRow[] {
  const disk = timingOf(diskDurations(shop.folder, walBytes))
  const peers = [{ name: 'raw prepared better-sqlite3', ...raw }]
  const floor = { name: `${Math.round(walBytes / 1024)} KB write + fdatasync`, ...disk }
  const row = (ratio: string, goal: string, isMet: boolean): BenchRow => ({
    work: 'invoice.issue, 5 lines',
    ours,
    floor,
    peers,
    ratio,
    goal,
    isMet,
  })
  return [
    row(`${(ours.p50 / raw.p50).toFixed(2)}× raw`, 'p50 ≤ 1.25× raw', ours.p50 <= 1.25 * raw.p50),
    row(`${(ours.p50 / disk.p50).toFixed(2)}× disk`, 'p50 ≤ 2.7× disk', ours.p50 <= 2.7 * disk.p50),
    row(`p99 ${(ours.p99 / ours.p50).toFixed(2)}× p50`, 'p99 ≤ 2.5× p50', ours.p99 <= 2.5 * ours.p50),
    row(`${Math.round(walBytes / 1024)} KB of log`, '≤ 85 KB', walBytes <= 85 * 1024),
    // Posting is one synchronous call (docs/decisions/0006).
    { work: 'event loop held by one sale', ours, peers: [], ratio: 'the whole sale', goal: 'reported', isMet: null },
  ]
}

/** As the upkeep thread does it: another connection, outside any sale. */
function checkpointOutside(file: string): void {
  const db = new Database(file)
  db.pragma('wal_checkpoint(PASSIVE)')
  db.close()
}

/** Mean of two hundred sales: what a checkpoint has to move after each. */
function walOfOneSale(shop: BenchShop, makeSale: () => unknown): number {
  const frames = Array.from({ length: 200 }, () => {
    shop.ledger.db.pragma('wal_checkpoint(TRUNCATE)')
    shop.call('invoice.issue', makeSale())
    const [row] = shop.ledger.db.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
    return row?.log ?? 0
  })
  return Math.round((frames.reduce((sum, count) => sum + count, 0) / frames.length) * (4096 + 24))
}

const saleTables: readonly (readonly [table: string, entrySeq: string])[] = [
  ['entry', 'seq'],
  ['invoice', 'seq'],
  ['invoice_line', 'line_key / 1024'],
  ['payment', 'payment_key / 1024'],
  ['stock_movement', 'entry_seq'],
]

/** The rows of every sale after `before`, as plain values. */
function readSales(shop: BenchShop, before: number): SaleRows[] {
  const { db } = shop.ledger
  const bySeq = saleTables.map(([table, seq]) => {
    const rows = db.prepare<[number], unknown[]>(`select ${seq}, * from ${table} where ${seq} > ?`).raw().all(before)
    return [table, Map.groupBy(rows, row => row[0] as number)] as const
  })
  const seqs = [...(bySeq[0]?.[1].keys() ?? [])]
  return seqs.map(seq => bySeq.map(([table, rows]) => [table, (rows.get(seq) ?? []).map(row => row.slice(1))] as const))
}

/** The least any program does to write these rows and figures in one transaction with the same durability. */
function prepareRaw(db: Database.Database): (sale: SaleRows) => void {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const inserts = new Map(
    saleTables.map(([table]) => {
      const width = db.prepare<[], unknown[]>(`select * from ${table} limit 1`).columns().length
      return [
        table,
        db.prepare<unknown[]>(`insert into ${table} values (${Array(width).fill('?').join(', ')})`),
      ] as const
    }),
  )
  const figures = db.prepare<[unknown, unknown]>(
    'update item_figures set on_hand_thousandths = on_hand_thousandths + ?, times_sold = times_sold + 1 where item_no = ?',
  )
  return sale => {
    begin.run()
    for (const [table, rows] of sale) {
      const insert = inserts.get(table)
      for (const row of rows) {
        insert?.run(row)
        if (table === 'stock_movement') figures.run(row[3], row[0])
      }
    }
    commit.run()
  }
}

function diskDurations(folder: string, bytes: number): number[] {
  const file = openSync(join(folder, 'floor.bin'), 'w')
  const block = Buffer.alloc(bytes, 7)
  writeSync(file, block, 0, bytes, 0)
  const durations = timesOf(1000, () => {
    writeSync(file, block, 0, bytes, 0)
    fdatasyncSync(file)
  })
  closeSync(file)
  return durations
}
