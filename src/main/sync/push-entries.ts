// Which entries go to the server next: this counter's own above what the server has, and those of other counters that the
// server lacks, which it does after it was put back to an earlier day. In the order they came here, so that nothing
// reaches the server before what it speaks of.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { maxPushEntries } from '../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../shared/contract/sync/sync-entry.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { StoredEntry } from '../ledger/rows/entry-rows.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

/** Of the bodies of one push, unpacked; a single entry may be larger. */
const maxPushCharacters = 1_000_000
/** Read in one turn: below a millisecond. */
const sliceLength = 50

/** Where the server stands with each counter it knows. */
export type Heads = Map<string, number>

/** In short turns, so that the counter sells in between. `rows`: of the file that is open at that moment. */
export async function gatherPush(rows: () => LedgerRows, heads: Heads): Promise<SyncEntry[]> {
  const from = new Map(heads)
  const batch: SyncEntry[] = []
  let characters = 0
  while (batch.length < maxPushEntries) {
    const slice = lackedBy(rows(), from, Math.min(sliceLength, maxPushEntries - batch.length))
    for (const stored of slice) {
      characters += stored.body.length
      if (batch.length > 0 && characters > maxPushCharacters) return batch
      batch.push(travelling(stored))
      from.set(stored.counterId, stored.number)
    }
    await nextTurn()
    if (slice.length < sliceLength) return batch
  }
  return batch
}

export interface PushGathering {
  /** What to send now. */
  next(heads: Heads): Promise<SyncEntry[]>
  /** Gathers what comes behind these while they are on their way. */
  begin(heads: Heads, sent: readonly SyncEntry[]): void
}

/** What was gathered for other heads, or from another file, is forgotten. */
export function createPushGathering(ledger: () => Ledger): PushGathering {
  const ahead: { gathered?: { file: Ledger; heads: Heads; batch: Promise<SyncEntry[]> } | undefined } = {}
  const gather = (heads: Heads) => gatherPush(() => ledger().rows, heads)
  return {
    async next(heads) {
      const { gathered } = ahead
      ahead.gathered = undefined
      const isFor = gathered !== undefined && gathered.file === ledger() && areSame(gathered.heads, heads)
      const batch = isFor ? await gathered.batch : []
      // Something may have been posted since there was nothing more.
      return batch.length > 0 ? batch : gather(heads)
    },
    begin(heads, sent) {
      const behind = new Map(heads)
      for (const { counterId, number } of sent) behind.set(counterId, number)
      const batch = gather(behind)
      // Whoever wants it hears of it.
      batch.catch(() => undefined)
      ahead.gathered = { file: ledger(), heads: behind, batch }
    },
  }
}

function areSame(one: Heads, other: Heads): boolean {
  return one.size === other.size && [...one].every(([counterId, number]) => other.get(counterId) === number)
}

/** Whether there is anything to bring. */
export function hasToPush(rows: LedgerRows, heads: Heads): boolean {
  return lackedBy(rows, heads, 1).length > 0
}

function lackedBy(rows: LedgerRows, heads: Heads, count: number): StoredEntry[] {
  const ownId = rows.shops.thisCounter()?.id
  const forked = rows.sync.countersWith('forked')
  const lacked = rows.shops.counters().flatMap(({ counterNo, id }) => {
    const known = heads.get(id)
    if (forked.has(id) && id !== ownId) return []
    if ((rows.entries.head(counterNo)?.number ?? 0) <= (known ?? 0)) return []
    const entries = rows.sync.entriesOf(counterNo, known ?? 0, count)
    // A counter that the server forgot whole it takes back from where the counter introduces itself.
    return known === undefined && entries[0]?.kind !== 'counter.added' ? [] : [entries]
  })
  if (lacked.length === 1) return lacked[0] ?? []
  return lacked
    .flat()
    .sort((one, other) => one.seq - other.seq)
    .slice(0, count)
}

/** As its counter hashed it. */
export function travelling({ id, counterId, number, kind, atMs, by, body, hash }: StoredEntry): SyncEntry {
  return { id, counterId, number, kind, at: instantOf(atMs), by, body, hash: hash.toString('hex') }
}
