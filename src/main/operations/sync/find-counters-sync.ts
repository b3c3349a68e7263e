// The counters of the shop.

import type { ShopCounters } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function findCountersSync({ sync }: Deps): Promise<ShopCounters> {
  return sync.findCounters()
}
