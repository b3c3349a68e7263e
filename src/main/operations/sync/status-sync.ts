// How sync stands: its state, what waits and since when, what was kept aside.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function statusSync({ sync }: Deps): SyncStatus {
  return sync.status()
}
