// The owner's list of counters: what they are called, when they were last heard of, who is signed out.

import type { ListedCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export async function findCounters(tx: ShopTx): Promise<ListedCounter[]> {
  const counters = await counterRows(tx).all()
  return counters
    .filter(({ isCloud }) => !isCloud)
    .map(({ id, code, name, branchId, branchName, enrolledAt, revokedAt, lastSeenAt, lastNumber }) => ({
      id,
      code,
      name,
      branch: { id: branchId, name: branchName },
      enrolledAt: enrolledAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
      lastSeenAt: lastSeenAt.toISOString(),
      entryCount: lastNumber,
    }))
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
