// The only way a fact enters the ledger: the entry with its place in the chain, and its rows, in one transaction.

import { chainStart, contentHashOf, type HashedEntry, linkHashOf } from '../../../chain/entry-hash.ts'
import { type Clock, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { rowsOfEntry } from '../../../shared/posting/rows-of-entry.ts'
import type { EntryKind, NewEntry } from '../../../shared/records/entry.ts'
import type { StoredEntry } from '../rows/entry-rows.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { writeRows } from '../rows/write-rows.ts'

/** Who posts, on which counter. */
export interface Poster {
  readonly counterNo: number
  readonly counterId: string
  readonly by: string
}

/** A clock may step back this far (it is being set right by the network) without a person being asked. */
const toleratedStepBackMs = 2 * 60 * 1000

/**
 * The time to post at. Never before the last entry: small steps back wait in place, larger ones are refused as
 * `clock_went_back` until a person accepts the clock.
 */
export function timeToPost(rows: LedgerRows, clock: Clock, counterNo: number): number {
  const refusal = clockRefusal(rows, clock, counterNo)
  if (refusal !== undefined) throw refusal
  return Math.max(clock.nowMs(), rows.entries.head(counterNo)?.atMs ?? 0)
}

/** Undefined while the clock may be posted by. */
export function clockRefusal(rows: LedgerRows, clock: Clock, counterNo: number): Refusal | undefined {
  const nowMs = clock.nowMs()
  const lastMs = rows.entries.head(counterNo)?.atMs ?? 0
  if (lastMs - nowMs <= toleratedStepBackMs) return undefined
  return new Refusal('clock_went_back', { lastAt: instantOf(lastMs), nowAt: instantOf(nowMs) })
}

/** Posts a new fact of this counter at `atMs`. Returns its local sequence. */
export function postEntry(rows: LedgerRows, poster: Poster, entry: NewEntry, atMs: number): number {
  const head = rows.entries.head(poster.counterNo)
  const hashed: HashedEntry = {
    id: entry.id,
    counterId: poster.counterId,
    number: (head?.number ?? 0) + 1,
    kind: entry.kind,
    at: instantOf(atMs),
    // The file keeps no half of an emoji: hashed as typed, the entry would look altered when it is read back.
    by: poster.by.toWellFormed(),
    body: JSON.stringify(entry.body),
  }
  return writeEntry(rows, { counterNo: poster.counterNo, atMs, previousHash: head?.hash ?? chainStart }, hashed, entry)
}

/**
 * Writes an entry posted before, here or on another counter, exactly as it was. Its number and hash must follow the
 * counter's chain; anything else is `entry_conflict`.
 */
export function replayEntry(
  rows: LedgerRows,
  counterNo: number,
  stored: Omit<StoredEntry, 'seq' | 'counterNo' | 'contentHash'>,
): number {
  const head = rows.entries.head(counterNo)
  const hashed: HashedEntry = { ...stored, at: instantOf(stored.atMs) }
  const isNext = stored.number === (head?.number ?? 0) + 1
  const hash = linkHashOf(head?.hash ?? chainStart, contentHashOf(hashed))
  if (!isNext || !hash.equals(stored.hash))
    throw new Refusal('entry_conflict', { id: stored.id, number: stored.number })
  const entry = { id: stored.id, kind: stored.kind, body: JSON.parse(stored.body) } as NewEntry
  return writeEntry(rows, { counterNo, atMs: stored.atMs, previousHash: head?.hash ?? chainStart }, hashed, entry)
}

/** Where in which chain, and when. */
interface Place {
  readonly counterNo: number
  readonly atMs: number
  readonly previousHash: Buffer
}

function writeEntry(rows: LedgerRows, place: Place, hashed: HashedEntry, entry: NewEntry): number {
  const { counterNo, atMs, previousHash } = place
  const posted = rowsOfEntry(entry)
  // A counter's first entry introduces the counter itself, which the entry row then refers to.
  if (posted.counter !== undefined) rows.shops.addCounter(posted.counter)
  const contentHash = contentHashOf(hashed)
  const hash = linkHashOf(previousHash, contentHash)
  const seq = rows.entries.append(hashed.id, {
    counterNo,
    number: hashed.number,
    kind: hashed.kind satisfies string as EntryKind,
    atMs,
    by: hashed.by,
    body: hashed.body,
    contentHash,
    hash,
  })
  writeRows(rows, seq, atMs, posted)
  return seq
}
