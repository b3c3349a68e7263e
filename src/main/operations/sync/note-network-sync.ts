// The network of this machine changed, or it woke up.

import type { Deps } from '../deps.ts'

export function noteNetworkSync({ sync }: Deps): Record<string, never> {
  sync.noteNetwork()
  return {}
}
