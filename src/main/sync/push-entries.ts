// Which entries go to the server next: this counter's own above what the server has, and those of other counters that the
// server lacks, which it does after it was put back to an earlier day. In the order they came here, so that nothing
// reaches the server before what it speaks of.

import { maxPushEntries } from '../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import type { StoredEntry } from '../ledger/rows/entry-rows.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

/** Of the bodies of one push, unpacked; a single entry may be larger. */
const maxPushCharacters = 1_000_000

/** Where the server stands with each counter it knows. */
export type Heads = Map<string, number>

export function gatherPush(rows: LedgerRows, heads: Heads): SyncEntry[] {
  const ownId = rows.shops.thisCounter()?.id
  const forked = rows.sync.countersWith('forked')
  const lacked = rows.shops.counters().flatMap(({ counterNo, id }) => {
    const known = heads.get(id)
    if (known === undefined || (forked.has(id) && id !== ownId)) return []
    if ((rows.entries.head(counterNo)?.number ?? 0) <= known) return []
    return [rows.sync.entriesOf(counterNo, known, maxPushEntries)]
  })
  const inOrder = lacked.length === 1 ? (lacked[0] ?? []) : lacked.flat().sort((one, other) => one.seq - other.seq)
  const batch: SyncEntry[] = []
  let characters = 0
  for (const stored of inOrder.slice(0, maxPushEntries)) {
    characters += stored.body.length
    if (batch.length > 0 && characters > maxPushCharacters) break
    batch.push(travelling(stored))
  }
  return batch
}

/** As its counter hashed it. */
export function travelling({ id, counterId, number, kind, atMs, by, body, hash }: StoredEntry): SyncEntry {
  return { id, counterId, number, kind, at: instantOf(atMs), by, body, hash: hash.toString('hex') }
}
