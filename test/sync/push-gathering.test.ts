// What goes out next is gathered while what went out before is on its way.
import { expect, onTestFinished, test } from 'vitest'
import { applyEntry } from '../../src/main/ledger/chain/apply-entry.ts'
import { type Ledger, openMemoryLedger } from '../../src/main/ledger/open-ledger.ts'
import { transact } from '../../src/main/ledger/transact.ts'
import { createPushGathering } from '../../src/main/sync/push-entries.ts'
import { maxPushEntries } from '../../src/shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { aCounter, chainOf } from '../support/api/chain-of.ts'
import { migrationsFolder } from '../support/test-folders.ts'

const more = 70

function write(ledger: Ledger, entries: readonly SyncEntry[]): void {
  transact(ledger, () => {
    for (const { at, hash, ...entry } of entries)
      applyEntry(ledger, { ...entry, atMs: Date.parse(at), hash: Buffer.from(hash, 'hex') })
  })
}

/** A counter that has more to bring than one push holds; how often its file was asked is counted. */
async function openGathering(count = maxPushEntries + more) {
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  const { id } = aCounter()
  const chain = chainOf(id)
  const entries = chain.many(count)
  write(ledger, entries)
  const asked = { count: 0 }
  const gathering = createPushGathering(() => {
    asked.count += 1
    return ledger
  })
  const heads = new Map([[id, 0]])
  const sent = await gathering.next(heads)
  gathering.begin(heads, sent)
  const numbersOf = async (number: number) => {
    asked.count = 0
    return (await gathering.next(new Map([[id, number]]))).map(entry => entry.number)
  }
  return { asked, chain, ledger, numbersOf, sent }
}

/** It reads fifty at a time, and once more to see that there is nothing else. */
const looksFor = (count: number) => Math.min(Math.floor(count / 50) + 1, maxPushEntries / 50)

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('once the server has taken the one, the other is ready without another look into the file', async () => {
  const { asked, numbersOf, sent } = await openGathering()
  expect(sent).toHaveLength(maxPushEntries)
  await expect.poll(() => asked.count).toBe(looksFor(maxPushEntries) + 1 + looksFor(more))
  expect(await numbersOf(maxPushEntries)).toEqual(numbers(maxPushEntries + 1, maxPushEntries + more))
  expect(asked.count).toBe(1)
})

test('where the server took less, what follows there goes out', async () => {
  const { numbersOf } = await openGathering()
  expect(await numbersOf(maxPushEntries - 10)).toEqual(numbers(maxPushEntries - 9, maxPushEntries + more))
})

test('what was posted after everything had been gathered goes out too', async () => {
  const { asked, chain, ledger, numbersOf } = await openGathering(3)
  await expect.poll(() => asked.count).toBe(looksFor(3) + 1 + looksFor(0))
  write(ledger, chain.many(1))
  expect(await numbersOf(3)).toEqual([4])
})
