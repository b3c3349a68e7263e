// What the owner's list calls a counter. Its code, which begins its numbers, stays.

import type { ShopCounters } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function renameCounterSync({ sync }: Deps, { id, name }: { id: string; name: string }): Promise<ShopCounters> {
  return sync.renameCounter(id, name)
}
