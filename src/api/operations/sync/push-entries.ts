// Takes what counters posted: each entry once, in the order of its counter's chain, all of a push in one transaction.

import type { Push, PushAnswer } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows, type StoredCounter } from '../../store/counter-rows.ts'
import { type EntryToAppend, entryRows } from '../../store/entry-rows.ts'
import { forkedEntryRows } from '../../store/forked-entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { projectEntries } from '../../store/projection/project-entries.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { emptyHead, type Fork, type Head, judgePush } from './judge-push.ts'
import { readEntry } from './read-entry.ts'

/**
 * A counter may bring entries of other counters of its shop too: after the server was put back to an earlier day
 * whoever still has them gives them back. Refuses `counter_unknown` for one that is none of the shop's.
 */
export async function pushEntries(
  deps: Pick<ApiDeps, 'clock' | 'poke'>,
  tx: ShopTx,
  { entries }: Push,
): Promise<PushAnswer> {
  const log = entryRows(tx)
  const sequence = sequenceRows(tx)
  const counters = counterRows(tx)
  const [last, all, known] = await Promise.all([sequence.lock(), counters.all(), log.known(entries)])
  const before = headsOf(all, new Set(entries.map(({ counterId }) => counterId)))
  const { taken, forks, heads } = judgePush(entries, before, known)
  const now = new Date(deps.clock.nowMs())
  const read = taken.map(({ entry, hash }) => ({ entry, hash, ...readEntry(entry) }))
  const appended: EntryToAppend[] = read.map(({ entry, hash, refusal }, index) => ({
    ...entry,
    at: new Date(entry.at),
    hash,
    sequence: last + index + 1,
    refusal,
  }))
  if (appended.length > 0) {
    log.append(appended, now)
    sequence.save(last + appended.length)
    tx.afterCommit(() => deps.poke(tx.shopId, last + appended.length))
    for (const [id, { number, hash }] of heads)
      if (number !== before.get(id)?.number) counters.moveHead(id, number, hash)
    await projectEntries(
      tx,
      read.flatMap(({ entry, fact }) => (fact === undefined ? [] : [{ fact, at: new Date(entry.at) }])),
    )
  }
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
  }
}

function headsOf(all: readonly StoredCounter[], ids: ReadonlySet<string>): Map<string, Head> {
  const heads = new Map<string, Head>()
  for (const { id, lastNumber, lastHash } of all)
    if (ids.has(id)) heads.set(id, lastNumber === 0 ? emptyHead : { number: lastNumber, hash: lastHash })
  if (heads.size !== ids.size) throw new ApiRefusal('counter_unknown')
  return heads
}

function forkedEntry({ entry }: Fork) {
  const { counterId, hash, id, number } = entry
  return { counterId, number, id, hash: Buffer.from(hash, 'hex'), content: JSON.stringify(entry) }
}
