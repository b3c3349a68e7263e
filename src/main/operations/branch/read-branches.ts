// The branches of the shop, with the counters that stand in them.

import type { ShopBranches } from '../../../shared/contract/counter/shop/branch-calls.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

export function readBranches({ shops }: LedgerRows): ShopBranches {
  const counters = shops.counters()
  const branches = shops.branches().map(branch => ({
    ...branch,
    counters: counters
      .filter(({ branchId }) => branchId === branch.id)
      .map(({ code, id }) => ({ code, id }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  }))
  return { branches: branches.sort((one, other) => one.name.localeCompare(other.name)) }
}
