// Signs another counter out, from here: one that was lost or sold.

import type { ShopCounters } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function revokeCounterSync({ sync }: Deps, { id }: { id: string }): Promise<ShopCounters> {
  return sync.revokeCounter(id)
}
