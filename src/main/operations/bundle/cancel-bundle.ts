// Stops writing a bundle. What was written of it is removed by its thread, which then says so.

import type { BundleState } from '../../../shared/contract/counter/bundle/bundle-calls.ts'
import type { Deps } from '../deps.ts'

export function cancelBundle({ bundler }: Deps): BundleState {
  bundler.cancel()
  return bundler.state()
}
