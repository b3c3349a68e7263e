// Where the shop is.

import type { ShopBranches } from '../../../shared/contract/counter/shop/branch-calls.ts'
import type { Deps } from '../deps.ts'
import { readBranches } from './read-branches.ts'

export function findBranch({ ledger }: Deps): ShopBranches {
  return readBranches(ledger.rows)
}
