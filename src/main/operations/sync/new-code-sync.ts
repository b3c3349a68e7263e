// A code with which another counter joins the shop: good once, for ten minutes.

import type { EnrolmentCode } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function newCodeSync({ sync }: Deps): Promise<EnrolmentCode> {
  return sync.newCode()
}
