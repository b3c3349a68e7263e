// A real counter of a shop beside its phone: what it posts is pushed, what the shop's log holds is made into a ledger again.
import { onTestFinished } from 'vitest'
import { replayEntry } from '../../../src/main/ledger/chain/post-entry.ts'
import { type Ledger, openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import { firstBreach, sumChecks } from '../../../src/main/ledger/verify/verify-sums.ts'
import { type EntryKind, entryBodies } from '../../../src/shared/records/entry.ts'
import { openTestShop, type TestShop, type TestShopOptions } from '../open-test-shop.ts'
import { migrationsFolder } from '../test-folders.ts'
import type { TestCounter } from './enrolled-counter.ts'
import type { TestApi, TestClient } from './open-test-api.ts'
import { enrolShop } from './pushed-shop.ts'

export interface RealCounter<I extends string, C extends string> {
  readonly shop: TestShop<I, C>
  readonly enrolled: TestCounter
  /** Everything that it has posted since it pushed last. */
  pushAll(): Promise<void>
}

export async function openRealCounter<I extends string = never, C extends string = never>(
  api: TestApi,
  owner: TestClient,
  options: TestShopOptions<I, C> = {},
): Promise<RealCounter<I, C>> {
  const shop = await openTestShop(options)
  const { counter: enrolled, pushAll } = await enrolShop(api, owner, shop)
  return { shop, enrolled, pushAll }
}

/** The shop's whole log as any counter would make it into rows: checked entry by entry, and every sum at the end. */
export async function replayLog(counter: Pick<TestCounter, 'pull'>): Promise<Ledger> {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  const { body } = await counter.pull(0, undefined, 500)
  for (const { at, hash, kind, sequence: _, ...entry } of body.changes) {
    const known = kind as EntryKind
    entryBodies[known].parse(JSON.parse(entry.body))
    const stored = { ...entry, kind: known, atMs: Date.parse(at), hash: Buffer.from(hash, 'hex') }
    replayEntry(ledger.rows, stored)
  }
  const breaches = sumChecks.flatMap(check => (firstBreach(ledger.db, check) === undefined ? [] : [check.name]))
  if (breaches.length > 0) throw new Error(`does not add up: ${breaches.join(', ')}`)
  return ledger
}
