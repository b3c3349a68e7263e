// This counter is signed out and forgets the server; its books stay as they are.

import type { LeftShop } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Deps } from '../deps.ts'

export function leaveSync({ sync }: Deps): Promise<LeftShop> {
  return sync.leave()
}
