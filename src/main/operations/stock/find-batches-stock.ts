// The batches of one item, and what is left of each.

import type { BatchView } from '../../../shared/contract/counter/stock-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'

export function findBatchesStock({ ledger: { rows }, clock }: Deps, { itemId }: { itemId: string }): BatchView[] {
  const itemNo = rows.items.numberOf(itemId)
  if (itemNo === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
  const today = dayInIndia(clock.nowMs())
  return rows.batches
    .ofItem(itemNo)
    .map(batch => ({ ...batch, isExpired: batch.expiresOn !== null && batch.expiresOn < today }))
}
