// The only way a fact enters the ledger: the entry with its place in the chain, and its rows, in one transaction.

import { chainStart, contentHashOf, type HashedEntry, linkHashOf } from '../../../chain/entry-hash.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { type Clock, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PostedRows } from '../../../shared/posting/posted-rows.ts'
import { rowsOfEntry } from '../../../shared/posting/rows-of-entry.ts'
import type { EntryKind, NewEntry } from '../../../shared/records/entry.ts'
import type { StoredEntry } from '../rows/entry-rows.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import type { NotUnderstood } from '../rows/merge/aside-rows.ts'
import { isEarlier, leftOfSecond, standingClaim } from '../rows/merge/standing-claim.ts'
import { type EntryMark, takeBackRows, writeRows } from '../rows/write-rows.ts'
import { stamped, stampOf } from './stamp-save.ts'

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
export function postEntry(rows: LedgerRows, poster: Poster, given: NewEntry, atMs: number): number {
  const entry = stamped(rows, given, atMs)
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
  const posted = rowsOfEntry(entry)
  // A counter's first entry introduces the counter itself, which the entry row then refers to.
  if (posted.counter !== undefined) rows.shops.addCounter(posted.counter.counter)
  const { counterNo } = poster
  const contentHash = contentHashOf(hashed)
  const hash = linkHashOf(head?.hash ?? chainStart, contentHash)
  const seq = appendEntry(rows, { counterNo, atMs, contentHash, hash }, hashed)
  writeOnce(rows, { seq, atMs, counterNo, entryId: entry.id, stamp: stampOf(entry, atMs) }, posted)
  return seq
}

/** An entry posted before, as it lies in a log. */
export type LoggedEntry = Omit<StoredEntry, 'seq' | 'counterNo' | 'contentHash'>

/**
 * Writes an entry posted before, here or on another counter, exactly as it was. Its number and hash must follow the
 * counter's chain; anything else is `entry_conflict`. One kept aside is a link of the chain and makes no rows. `fact`: what its
 * body says, where somebody has read it already.
 */
export function replayEntry(rows: LedgerRows, stored: LoggedEntry, aside?: NotUnderstood, fact?: NewEntry): number {
  const known = rows.shops.numberOf(stored.counterId)
  const head = known === undefined ? undefined : rows.entries.head(known)
  const hashed: HashedEntry = { ...stored, at: instantOf(stored.atMs) }
  const contentHash = contentHashOf(hashed)
  const hash = linkHashOf(head?.hash ?? chainStart, contentHash)
  if (stored.number !== (head?.number ?? 0) + 1 || !hash.equals(stored.hash))
    throw new Refusal('entry_conflict', { id: stored.id, number: stored.number })
  const said = aside === undefined ? (fact ?? factOf(stored)) : undefined
  const posted = said === undefined ? {} : rowsOfEntry(said)
  const counterNo = introduce(rows, stored.counterId, posted)
  const seq = appendEntry(rows, { counterNo, atMs: stored.atMs, contentHash, hash }, hashed)
  if (said !== undefined) writeOnce(rows, markOf({ ...stored, counterNo, seq }, said), posted)
  else if (aside !== undefined) rows.asides.insert(seq, aside)
  return seq
}

/** Makes the rows of an entry that was a link without rows, because nobody understood it here. */
export function postLate(rows: LedgerRows, stored: StoredEntry, reason: NotUnderstood): void {
  const fact = factOf(stored)
  const posted = rowsOfEntry(fact)
  rows.lates.make(stored.seq, rows.entries.lastSeq(), reason)
  writeOnce(rows, markOf(stored, fact), posted)
}

function factOf({ body, id, kind }: LoggedEntry): NewEntry {
  return { id, kind, body: JSON.parse(body) } as NewEntry
}

type PlacedEntry = Pick<StoredEntry, 'id' | 'seq' | 'counterNo' | 'atMs'>

function markOf({ atMs, counterNo, id, seq }: PlacedEntry, fact: NewEntry): EntryMark {
  return { seq, atMs, counterNo, entryId: id, stamp: stampOf(fact, atMs) }
}

/** The entry row refers to its counter, which the counter's first entry introduces; where that one was kept aside, its id does. */
function introduce(rows: LedgerRows, counterId: string, { counter }: PostedRows): number {
  if (counter !== undefined) rows.shops.addCounter(counter.counter)
  if (rows.shops.numberOf(counterId) === undefined)
    rows.shops.addCounter({ id: counterId, code: '?', branchId: counterId })
  return present(rows.shops.numberOf(counterId), `counter ${counterId}`)
}

/** Where in which chain, and when. */
type Place = Pick<StoredEntry, 'counterNo' | 'atMs' | 'contentHash' | 'hash'>

function appendEntry(rows: LedgerRows, place: Place, { body, by, id, kind, number }: HashedEntry): number {
  return rows.entries.append(id, { ...place, number, kind: kind satisfies string as EntryKind, by, body })
}

/** What can be said only once stands as the earliest entry says it. */
function writeOnce(rows: LedgerRows, mark: EntryMark, posted: PostedRows): void {
  const standingSeq = standingClaim(rows, posted)
  if (standingSeq === undefined) {
    writeRows(rows, mark, posted)
    return
  }
  const standing = present(rows.entries.bySeq(standingSeq), `entry ${standingSeq}`)
  const isFirst = standing.counterNo !== mark.counterNo && isEarlier({ atMs: mark.atMs, id: mark.entryId }, standing)
  rows.asides.insert(isFirst ? standingSeq : mark.seq, 'second')
  if (isFirst) {
    takeBackRows(rows, standingSeq, rowsOfEntry(factOf(standing)))
  }
  writeRows(rows, mark, isFirst ? posted : leftOfSecond(posted))
}
