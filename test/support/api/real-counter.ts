// A real counter of a shop beside its phone: what it posts is pushed, what the shop's log holds is made into a ledger again.
import { onTestFinished } from 'vitest'
import { replayEntry } from '../../../src/main/ledger/chain/post-entry.ts'
import { joinLedger, type Ledger, openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import type { StoredEntry } from '../../../src/main/ledger/rows/entry-rows.ts'
import { firstBreach, sumChecks } from '../../../src/main/ledger/verify/verify-sums.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { type EntryKind, entryBodies } from '../../../src/shared/records/entry.ts'
import { openTestShop, type TestShop, type TestShopOptions } from '../open-test-shop.ts'
import { migrationsFolder } from '../test-folders.ts'
import { enrolCounter, type TestCounter } from './enrolled-counter.ts'
import type { TestApi, TestClient } from './open-test-api.ts'

export interface RealCounter<I extends string, C extends string> {
  readonly shop: TestShop<I, C>
  readonly enrolled: TestCounter
  /** Everything that it has posted. */
  pushAll(): Promise<void>
}

export async function openRealCounter<I extends string = never, C extends string = never>(
  api: TestApi,
  owner: TestClient,
  options: TestShopOptions<I, C> = {},
): Promise<RealCounter<I, C>> {
  const shop = await openTestShop(options)
  const counter = present((await shop.counter.shop.get({})).counter ?? undefined, 'a counter that is set up')
  const branch = { id: counter.branchId, name: 'Main' }
  const words = { id: counter.id, code: counter.code, name: 'Till', branch, publicKey: 'A'.repeat(43) }
  const enrolled = await enrolCounter(api, owner, words)
  return {
    shop,
    enrolled,
    async pushAll() {
      const ledger = joinLedger(shop.file)
      const posted = [...ledger.rows.entries.inOrder()].map(entryToPush)
      ledger.close()
      const { body } = await enrolled.push(posted)
      if (body.refused.length > 0 || body.forks.length > 0) throw new Error(JSON.stringify(body))
    },
  }
}

function entryToPush({ atMs, body, by, counterId, hash, id, kind, number }: StoredEntry) {
  return { id, counterId, number, kind, at: new Date(atMs).toISOString(), by, body, hash: hash.toString('hex') }
}

/** The shop's whole log as any counter would make it into rows: checked entry by entry, and every sum at the end. */
export async function replayLog(counter: Pick<TestCounter, 'pull'>): Promise<Ledger> {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  const numbers = new Map<string, number>()
  const { body } = await counter.pull(0, undefined, 500)
  for (const { at, hash, kind, sequence: _, ...entry } of body.changes) {
    const counterNo = numbers.get(entry.counterId) ?? numbers.size + 1
    numbers.set(entry.counterId, counterNo)
    const known = kind as EntryKind
    entryBodies[known].parse(JSON.parse(entry.body))
    const contentHash = Buffer.alloc(32)
    const stored = { ...entry, kind: known, atMs: Date.parse(at), hash: Buffer.from(hash, 'hex'), contentHash }
    replayEntry(ledger.rows, counterNo, stored)
  }
  const breaches = sumChecks.flatMap(check => (firstBreach(ledger.db, check) === undefined ? [] : [check.name]))
  if (breaches.length > 0) throw new Error(`does not add up: ${breaches.join(', ')}`)
  return ledger
}
