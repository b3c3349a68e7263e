// This counter, whose history has parted from the server's, joins as another one, and nothing of either history is lost.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function enrolAnewSync({ sync }: Deps): Promise<SyncStatus> {
  return sync.enrolAnew()
}
