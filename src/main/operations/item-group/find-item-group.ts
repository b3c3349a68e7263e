// All item groups with how many active items each has.

import type { ItemGroup } from '../../../shared/records/item.ts'
import type { Deps } from '../deps.ts'

export function findItemGroup({ ledger }: Deps): (ItemGroup & { itemCount: number })[] {
  return ledger.rows.itemGroups.find()
}
