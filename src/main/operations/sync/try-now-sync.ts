// A person does not want to wait for the next try.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function tryNowSync({ sync }: Deps): SyncStatus {
  return sync.tryNow()
}
