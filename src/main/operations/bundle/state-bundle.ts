// How far a bundle is, or how the last one ended.

import type { BundleState } from '../../../shared/contract/counter/bundle/bundle-calls.ts'
import type { Deps } from '../deps.ts'

export function stateBundle({ bundler }: Deps): BundleState {
  return bundler.state()
}
