// Takes what counters posted: each entry once, in the order of its counter's chain, all of a push in one transaction.

import type { Push, PushAnswer } from '../../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../../shared/contract/sync/sync-entry.ts'
import type { EntryKind } from '../../../shared/records/entry.ts'
import { counterRows, type StoredCounter } from '../../store/counter-rows.ts'
import { type EntryToAppend, entryRows } from '../../store/entry-rows.ts'
import { forkedEntryRows } from '../../store/forked-entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { appendToLog } from '../append-to-log.ts'
import { type Introduction, insertForgotten, introducedBy } from './forgotten-counters.ts'
import { emptyHead, type Fork, type Head, type Judged, judgePush } from './judge-push.ts'
import { readEntry } from './read-entry.ts'

/** PostgreSQL writes one piece while the next is read; and other callers get their turn in between. */
const pieceLength = 50
/** What the desk may have to act on at once. */
const deskKinds: ReadonlySet<string> = new Set<EntryKind>([
  ...(['listing.requested', 'listing.withdrawn', 'payment.taken', 'credit.applied'] as const),
  ...(['credit_note.issued', 'invoice.voided'] as const),
])

/**
 * A counter may bring entries of other counters of its shop too: after the server was put back to an earlier day
 * whoever still has them gives them back. Refuses `counter_unknown` for one that is none of the shop's and does not
 * introduce itself.
 */
export async function pushEntries(
  deps: Pick<ApiDeps, 'clock' | 'poke' | 'pokeDesk'>,
  tx: ShopTx,
  { entries }: Push,
): Promise<PushAnswer> {
  const [last, counters, known] = await Promise.all([
    sequenceRows(tx).lock(),
    counterRows(tx).all(),
    entryRows(tx).known(entries),
  ])
  const before = headsOf(counters, new Set(entries.map(({ counterId }) => counterId)))
  const forgotten = forgottenIn(entries, before)
  const { taken, forks, heads } = judgePush(entries, before, known)
  const behind = await entryRows(tx).idAt(last + taken.length - entries.length)
  const now = new Date(deps.clock.nowMs())
  for (const each of forgotten) if (heads.has(each.counter.id)) await insertForgotten(tx, each, now)
  const appended: EntryToAppend[] = []
  for (let start = 0; start < taken.length; start += pieceLength) {
    const read = taken.slice(start, start + pieceLength).map(readTaken)
    const entries = read.map(({ entry }, index) => ({ ...entry, sequence: last + start + index + 1 }))
    const facts = read.flatMap(({ entry: { at }, fact }) => (fact === undefined ? [] : [{ fact, at }]))
    await appendToLog(tx, { entries, facts, now })
    appended.push(...entries)
    if (start + pieceLength < taken.length) await othersTurn()
  }
  if (appended.length > 0) tx.afterCommit(() => deps.poke(tx.shopId, last + appended.length))
  if (appended.some(({ kind }) => deskKinds.has(kind))) tx.afterCommit(deps.pokeDesk)
  if (forks.length > 0) await forkedEntryRows(tx).keep(forks.map(forkedEntry), now)
  return {
    heads: [...heads].map(([counterId, { number }]) => ({ counterId, number })),
    refused: appended.flatMap(({ id, counterId, number, refusal }) =>
      refusal === null ? [] : [{ id, counterId, number, code: refusal as 'entry_invalid' }],
    ),
    forks: forks.map(({ entry: { counterId, number, id }, known }) => ({
      counterId,
      number,
      id,
      knownId: known?.id ?? null,
    })),
    sequence: last + appended.length,
    behind: behind ?? null,
  }
}

const othersTurn = () => new Promise(resolve => setImmediate(resolve))

function readTaken({ entry, hash }: Judged['taken'][number]) {
  const { fact, refusal } = readEntry(entry)
  return { entry: { ...entry, at: new Date(entry.at), hash, refusal }, fact }
}

function headsOf(all: readonly StoredCounter[], ids: ReadonlySet<string>): Map<string, Head> {
  const heads = new Map<string, Head>()
  for (const { id, lastNumber, lastHash } of all)
    if (ids.has(id)) heads.set(id, lastNumber === 0 ? emptyHead : { number: lastNumber, hash: lastHash })
  return heads
}

function forgottenIn(entries: readonly SyncEntry[], before: ReadonlyMap<string, Head>): Introduction[] {
  const unknown = new Set(entries.map(({ counterId }) => counterId).filter(id => !before.has(id)))
  if (unknown.size === 0) return []
  const forgotten = [...introducedBy(entries)].flatMap(([id, said]) => (unknown.has(id) ? [said] : []))
  if (forgotten.length !== unknown.size) throw new ApiRefusal('counter_unknown')
  return forgotten
}

function forkedEntry({ entry }: Fork) {
  const { counterId, hash, id, number } = entry
  return { counterId, number, id, hash: Buffer.from(hash, 'hex'), content: JSON.stringify(entry) }
}
