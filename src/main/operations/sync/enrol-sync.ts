// This counter joins a shop.

import type { EnrolSync, SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function enrolSync({ sync }: Deps, input: EnrolSync): Promise<SyncStatus> {
  return sync.enrol(input)
}
