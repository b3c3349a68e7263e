// The branches of a shop, and in which of them each counter stands: as it introduced itself, unless somebody renamed the branch or
// moved the counter since.

import type { Branch, BranchFields } from '../../../shared/records/shop.ts'
import type { StoredCounter } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'

export interface Places {
  /** By their names. */
  readonly branches: readonly Branch[]
  of(counter: StoredCounter): Branch
}

export async function readPlaces(tx: ShopTx, counters: readonly StoredCounter[]): Promise<Places> {
  const records = recordRows(tx)
  const [saved, moved] = await Promise.all([
    records.all<Partial<BranchFields>>('branch'),
    records.all<{ readonly branchId: string }>('counter'),
  ])
  const introduced = counters.filter(({ isCloud }) => !isCloud)
  const byId = new Map<string, Branch>(introduced.map(counter => [counter.branchId, introducedIn(counter)]))
  for (const { fields, id } of saved) byId.set(id, { name: '', ...byId.get(id), ...fields, id })
  const movedTo = new Map(moved.map(({ fields, id }) => [id, fields.branchId]))
  return {
    branches: [...byId.values()].sort((one, other) => one.name.localeCompare(other.name)),
    of: counter => byId.get(movedTo.get(counter.id) ?? counter.branchId) ?? introducedIn(counter),
  }
}

function introducedIn({ branchId, branchName }: StoredCounter): Branch {
  return { id: branchId, name: branchName }
}
