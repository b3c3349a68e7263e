// This counter forgets the server; its books stay as they are.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function leaveSync({ sync }: Deps): SyncStatus {
  return sync.leave()
}
