// The batches of some items, of a whole cart at once, and what is left of each.

import type { BatchView } from '../../../shared/contract/counter/stock-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'

export function findBatchesStock(
  { ledger: { rows }, clock }: Deps,
  { itemIds }: { itemIds: readonly string[] },
): BatchView[] {
  const today = dayInIndia(clock.nowMs())
  return itemIds.flatMap(itemId => {
    const itemNo = rows.items.numberOf(itemId)
    if (itemNo === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
    return rows.batches
      .ofItem(itemNo)
      .map(batch => ({ ...batch, itemId, isExpired: batch.expiresOn !== null && batch.expiresOn < today }))
  })
}
