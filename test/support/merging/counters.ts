// Several counters of one shop, each with a file, a clock and real operations of its own, that hear of each other's entries
// when the test says so.
import { applyEntry } from '../../../src/main/ledger/chain/apply-entry.ts'
import { replayEntry } from '../../../src/main/ledger/chain/post-entry.ts'
import { joinLedger, type Ledger, openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import type { StoredEntry } from '../../../src/main/ledger/rows/entry-rows.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { EntryKind } from '../../../src/shared/records/entry.ts'
import { kaveri } from '../dealers.ts'
import { ravi, rice, soap, tea } from '../goods.ts'
import { openTestShop } from '../open-test-shop.ts'
import { migrationsFolder } from '../test-folders.ts'
import type { TradingShop } from '../trade/random-trade.ts'

/** What any of them has made so far; a counter that has not heard of it refuses. */
export interface Made {
  readonly orders: string[]
  readonly receipts: string[]
  readonly dealerPayments: string[]
  readonly openings: string[]
}
export type MergingCounter = TradingShop & Made & { readonly branchIds: readonly string[] }

const codes = ['A1', 'B1', 'C1']

/** The clocks of the others are days off. */
export async function openCounters(count: number, clockHours: readonly number[]): Promise<MergingCounter[]> {
  const first = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 5_000 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  const dealerId = first.newId()
  await first.counter.dealer.save({ id: dealerId, fields: kaveri() })
  const groupIds = [first.newId(), first.newId()]
  for (const [at, id] of groupIds.entries())
    await first.counter.itemGroup.save({ id, fields: { name: `Group ${at + 1}` } })
  const { branch } = await first.counter.shop.get({})
  const branchIds = [present(branch, 'branch').id, first.newId()]
  await first.counter.branch.save({ id: branchIds[1] ?? '', fields: { name: 'Camp' } })
  const made = { sales: [], orders: [], receipts: [], dealerPayments: [], openings: [] }
  const shared = {
    ids: first.ids,
    sale: first.sale,
    dealerId,
    groupIds,
    branchIds,
    counterIds: ['', ''] as const,
    ...made,
  }
  const counters: MergingCounter[] = [Object.assign(Object.create(first), shared)]
  for (let at = 1; at < count; at += 1) {
    const shop = await openTestShop({ isSetUp: false, seed: 100 + at })
    shop.clock.advance((clockHours[at - 1] ?? 0) * 3_600_000)
    join(shop, first.file, present(codes[at], 'code'))
    counters.push(Object.assign(Object.create(shop), shared))
  }
  return counters
}

/** A counter that has heard everything so far, and introduces itself. */
function join(shop: Pick<TradingShop, 'clock' | 'file' | 'newId'>, from: string, code: string): void {
  hear(shop, from)
  withLedger(shop.file, ledger =>
    transact(ledger, tx => {
      const branch = present(tx.rows.shops.branches()[0], 'branch')
      const counter = { id: shop.newId(), code, branchId: branch.id }
      tx.rows.local.saveSetting('counter_id', counter.id)
      const counterNo = tx.rows.shops.counters().length + 1
      const added = { id: shop.newId(), kind: 'counter.added' as const, body: { branch, counter } }
      tx.post({ counterNo, counterId: counter.id, by: code }, added, shop.clock.nowMs())
    }),
  )
}

/** Takes the next `most` entries of another's log that it does not have, in that log's order. */
export function hear({ file }: { readonly file: string }, from: string, most = Number.MAX_SAFE_INTEGER): number {
  const theirs = withLedger(from, ({ rows }) => [...rows.entries.inOrder()])
  return withLedger(file, ledger => {
    const news = theirs.filter(({ id }) => ledger.rows.entries.seqOfId(id) === undefined).slice(0, most)
    transact(ledger, () => {
      for (const entry of news) applyEntry(ledger, entry)
      return undefined
    })
    return news.length
  })
}

export interface CounterLog {
  readonly counterId: string
  /** In the order in which it heard of them. */
  readonly entries: readonly StoredEntry[]
}

export function logOf({ file }: { readonly file: string }): CounterLog {
  return withLedger(file, ({ rows }) => ({
    counterId: present(rows.shops.thisCounter(), 'counter').id,
    entries: [...rows.entries.inOrder()],
  }))
}

/** A ledger that heard these entries in this order and no others, by a program that does not know some kinds. */
export function ledgerThatHeard(entries: readonly StoredEntry[], unknownKinds: readonly EntryKind[] = []): Ledger {
  const ledger = openMemoryLedger(migrationsFolder)
  transact(ledger, () => {
    for (const entry of entries)
      if (unknownKinds.includes(entry.kind)) replayEntry(ledger.rows, entry, 'unknown_kind')
      else applyEntry(ledger, entry)
    return undefined
  })
  return ledger
}

/**
 * All entries in one of the orders in which somebody may hear them: every entry after those that its counter knew.
 * `choose(n)` says which of `n` counters goes on.
 */
export function anyOrder(logs: readonly CounterLog[], choose: (n: number) => number): StoredEntry[] {
  const chains = logs.map(({ counterId, entries }) =>
    entries.flatMap((entry, at) => (entry.counterId === counterId ? [{ entry, knew: entries.slice(0, at) }] : [])),
  )
  const heard = new Set<string>()
  const order: StoredEntry[] = []
  for (;;) {
    const ready = chains.flatMap(chain => {
      const next = chain.find(({ entry }) => !heard.has(entry.id))
      return next?.knew.every(({ id }) => heard.has(id)) ? [next.entry] : []
    })
    if (ready.length === 0) return order
    const entry = present(ready[choose(ready.length)], 'entry')
    heard.add(entry.id)
    order.push(entry)
  }
}

function withLedger<T>(file: string, act: (ledger: Ledger) => T): T {
  const ledger = joinLedger(file)
  try {
    return act(ledger)
  } finally {
    ledger.close()
  }
}
