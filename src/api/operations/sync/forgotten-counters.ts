// Counters that a server put back to an earlier day has forgotten: one that joined since, or that of the phones, which is made at
// their first deed. Whoever has a counter's chain brings it from its first entry on, in which the counter introduces itself.

import { chainStart } from '../../../chain/entry-hash.ts'
import type { SyncEntry } from '../../../shared/contract/sync/sync-entry.ts'
import { type Branch, type Counter, isCloud } from '../../../shared/records/shop.ts'
import { counterRows } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { readEntry } from './read-entry.ts'

export interface Introduction {
  readonly branch: Branch
  readonly counter: Counter
}

/** What the counters that begin in this push say of themselves, by their ids. */
export function introducedBy(entries: readonly SyncEntry[]): Map<string, Introduction> {
  const found = new Map<string, Introduction>()
  for (const entry of entries) {
    if (entry.number !== 1 || entry.kind !== 'counter.added') continue
    const { fact } = readEntry(entry)
    if (fact?.kind === 'counter.added' && fact.body.counter.id === entry.counterId)
      found.set(entry.counterId, fact.body)
  }
  return found
}

/** Nobody speaks for it until it joins again: it has no token. Its code may have been given to another one meanwhile. */
export async function insertForgotten(tx: ShopTx, { branch, counter }: Introduction, now: Date): Promise<void> {
  const { code, id } = counter
  const isPhone = isCloud({ branch, counter })
  // Of an earlier life: the API does not go on with a chain whose end others may have.
  const place = {
    branchId: branch.id,
    branchName: branch.name,
    isCloud: isPhone,
    life: -1,
    publicKey: null,
    tokenHash: null,
  }
  await counterRows(tx).insert({ id, code, name: isPhone ? branch.name : code, lastHash: chainStart, ...place }, now)
  if (!isPhone) await counterRows(tx).revoke(id, now)
}
