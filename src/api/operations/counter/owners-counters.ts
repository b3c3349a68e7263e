// The owner's list of counters: what they are called, when they were last heard of, who is signed out.

import type { ListedBranch, ListedCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows, type StoredCounter } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { readPlaces } from './counter-places.ts'

export async function findCounters(tx: ShopTx): Promise<ListedCounter[]> {
  const counters = await counterRows(tx).all()
  const places = await readPlaces(tx, counters)
  const listed = (counter: StoredCounter): ListedCounter => ({
    id: counter.id,
    code: counter.code,
    name: counter.name,
    branch: places.of(counter),
    enrolledAt: counter.enrolledAt.toISOString(),
    revokedAt: counter.revokedAt?.toISOString() ?? null,
    lastSeenAt: counter.lastSeenAt.toISOString(),
    entryCount: counter.lastNumber,
  })
  return counters.filter(({ isCloud }) => !isCloud).map(listed)
}

/** The places of the shop, by their names, with the codes of the counters that stand there. */
export async function findBranches(tx: ShopTx): Promise<ListedBranch[]> {
  const counters = await counterRows(tx).all()
  const places = await readPlaces(tx, counters)
  const codesIn = (branchId: string) =>
    counters.filter(counter => !counter.isCloud && places.of(counter).id === branchId).map(({ code }) => code)
  return places.branches.map(branch => ({ ...branch, counters: codesIn(branch.id) }))
}

export async function renameCounter(tx: ShopTx, id: string, name: string): Promise<ListedCounter[]> {
  if ((await counterRows(tx).rename(id, name)) === 0) throw new ApiRefusal('not_found')
  return findCounters(tx)
}

/** Its token is of no use from now on; what it pushed stays. */
export async function revokeCounter(deps: ApiDeps, tx: ShopTx, id: string): Promise<ListedCounter[]> {
  if ((await counterRows(tx).revoke(id, new Date(deps.clock.nowMs()))) === 0) throw new ApiRefusal('not_found')
  tx.afterCommit(() => deps.hangUp(id))
  return findCounters(tx)
}
