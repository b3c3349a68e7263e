// A catalogue brought in: read, checked and posted by the import session, beside bare prepared inserts of the very rows
// it made, both into a file of their own, in turns.

import { existsSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { v7 } from 'uuid'
import { createIdSource } from '../src/main/core/id-source.ts'
import { createImportSession } from '../src/main/core/import/import-session.ts'
import { type ItemRow, itemColumns, itemOfRow, searchWordsOf } from '../src/main/ledger/rows/item-record.ts'
import { searchRowId } from '../src/main/ledger/search/search-rank.ts'
import { createLongWork, createWaitingCount } from '../src/main/ledger/turns.ts'
import type { ImportState } from '../src/shared/contract/counter/import/import-calls.ts'
import type { ImportKind } from '../src/shared/records/import/import-run.ts'
import { type BenchRow, type Timing, times, timingOf } from './bench-row.ts'
import { type BenchShop, benchClock } from './support/bench-shop.ts'
import { openShopCopy } from './support/kept-shops.ts'
import { madeCatalogue } from './support/made-lists.ts'

const turns = 5
const bigBasket = new URL('../../shared/data/retail/bigbasket_products.csv.gz', import.meta.url).pathname

interface Catalogue {
  readonly name: string
  readonly fileName: string
  readonly bytes: Buffer
}
interface Phases {
  readonly read: number
  readonly check: number
  readonly post: number
}

export async function run(): Promise<BenchRow[]> {
  const made = { name: 'a made catalogue', fileName: 'made.csv', bytes: Buffer.from(madeCatalogue()) }
  const real = { name: 'the BigBasket catalogue', fileName: 'bigbasket.csv.gz' }
  const rows = await importRows(made)
  const again = [await importAgainRow(made), await undoRow(made), await customersRow()]
  if (!existsSync(bigBasket)) return [...rows, ...again]
  return [...rows, ...again, ...(await importRows({ ...real, bytes: readFileSync(bigBasket) }))]
}

async function importRows(catalogue: Catalogue): Promise<BenchRow[]> {
  const taken: Phases[] = []
  const bare: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    const shop = openShopCopy({ items: 0, invoices: 0 })
    const other = openShopCopy({ items: 0, invoices: 0 })
    const phases = await bringIn(shop, catalogue)
    const rows = readRows(shop.ledger.db)
    const startedMs = performance.now()
    insertBare(other.ledger.db, rows)
    const bareMs = performance.now() - startedMs
    shop.close()
    other.close()
    // The first turn warms both up.
    if (turn > 0) taken.push(phases)
    if (turn > 0) bare.push(bareMs)
  }
  const ours = timingOf(taken.map(({ read, check, post }) => read + check + post))
  const floor = timingOf(bare)
  const row = { work: `import of ${catalogue.name}, 27,555 rows`, ours, floor: { name: 'bare inserts', ...floor } }
  const phase = (name: string, ms: (phases: Phases) => number) => reported(`– ${name}`, timingOf(taken.map(ms)), floor)
  return [
    {
      ...row,
      peers: [],
      ratio: times(ours.p50, floor.p50),
      goal: '≤ 3× bare inserts',
      isMet: ours.p50 <= 3 * floor.p50,
    },
    phase('read', ({ read }) => read),
    phase('check', ({ check }) => check),
    phase('post', ({ post }) => post),
  ]
}

/** The same list with every price raised: each item is known and changes. */
async function importAgainRow(catalogue: Catalogue): Promise<BenchRow> {
  const shop = openShopCopy({ items: 0, invoices: 0 })
  await bringIn(shop, catalogue)
  const { read, check, post } = await bringIn(shop, {
    ...catalogue,
    bytes: Buffer.from(madeCatalogue({ morePaise: 1 })),
  })
  shop.close()
  const total = read + check + post
  return reported('import of the same list, every price changed', { p50: total, p99: total })
}

/** The whole catalogue taken back: each item inactive, its stock out again. */
async function undoRow(catalogue: Catalogue): Promise<BenchRow> {
  const shop = openShopCopy({ items: 0, invoices: 0 })
  const { undo } = await bringIn(shop, catalogue)
  const startedMs = performance.now()
  await undo()
  const taken = performance.now() - startedMs
  shop.close()
  return reported('the import of 27,555 rows taken back', { p50: taken, p99: taken })
}

async function customersRow(): Promise<BenchRow> {
  const lines = Array.from({ length: 5000 }, (_, n) => {
    const owed = n % 2 === 0 ? `B-${n},01-04-2026,${(100 + (n % 900)).toFixed(2)}` : ',,'
    return `Customer ${n},98${String(n).padStart(8, '0')},${owed}`
  })
  const bytes = Buffer.from(['Name,Phone,Bill number,Bill date,Opening balance', ...lines].join('\n'))
  const shop = openShopCopy({ items: 0, invoices: 0 })
  const { read, check, post } = await bringIn(
    shop,
    { name: 'customers', fileName: 'customers.csv', bytes },
    'customers',
  )
  shop.close()
  const total = read + check + post
  return reported('import of 5,000 customers, half of them with an opening', { p50: total, p99: total })
}

function reported(work: string, ours: Timing, floor?: Timing): BenchRow {
  const ratio = floor === undefined ? `${(ours.p50 / 1000).toFixed(1)} s` : times(ours.p50, floor.p50)
  return { work, ours, peers: [], ratio, goal: 'reported', isMet: null }
}

/** As the import screen asks for it; all of it in milliseconds. */
async function bringIn(
  { ledger }: BenchShop,
  { fileName, bytes }: Catalogue,
  kind: ImportKind = 'items',
): Promise<Phases & { undo(): Promise<void> }> {
  const session = createImportSession({
    ledger,
    clock: benchClock,
    newId: createIdSource(benchClock.nowMs),
    isCancelled: () => false,
    onProgress: () => undefined,
    onPosted: () => undefined,
    turns: createLongWork(createWaitingCount(), () => performance.now()),
  })
  const id = v7()
  const contentBase64 = bytes.toString('base64')
  const startedMs = performance.now()
  const { mapping } = await session.read({ id, kind, fileName, contentBase64 })
  const readMs = performance.now()
  const checked: ImportState = await session.check({ id, mapping })
  const checkedMs = performance.now()
  if ((checked.report?.createCount ?? 0) + (checked.report?.updateCount ?? 0) < (kind === 'items' ? 20_000 : 5000))
    throw new Error(JSON.stringify(checked.report).slice(0, 500))
  await session.run({ id, mapping, skipRefused: true, by: 'Bench' })
  return {
    read: readMs - startedMs,
    check: checkedMs - readMs,
    post: performance.now() - checkedMs,
    undo: async () => void (await session.undo({ id, by: 'Bench' })),
  }
}

type RowsByTable = readonly (readonly [table: string, rows: readonly unknown[][]])[]

const tables = ['entry', 'item_group', 'item', 'item_code', 'item_figures', 'stock_movement']

/** The rows the import made, as plain values; a set-up shop has two entries before it. */
function readRows(db: Database): RowsByTable {
  const rows = tables.map(table => {
    const after = table === 'entry' ? 'where seq > 2' : ''
    return [table, db.prepare<[], unknown[]>(`select * from ${table} ${after}`).raw().all()] as const
  })
  const items = db.prepare<[], ItemRow>(
    `select ${itemColumns} from item i left join item_group g on g.group_no = i.group_no order by i.item_no`,
  )
  const words = items.all().map(row => [searchRowId(0, row.itemNo), searchWordsOf(itemOfRow(row))])
  return [...rows, ['item_search (rowid, words)', words]]
}

function insertBare(db: Database, rowsByTable: RowsByTable): void {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  begin.run()
  for (const [table, rows] of rowsByTable) {
    const marks = (rows[0] ?? []).map(() => '?').join(', ')
    if (marks === '') continue
    const insert = db.prepare<unknown[]>(`insert into ${table} values (${marks})`)
    for (const row of rows) insert.run(row)
  }
  commit.run()
}
