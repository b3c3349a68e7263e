// One item with what is derived beside it.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import type { Deps } from '../deps.ts'

export function getItem({ ledger, clock }: Deps, input: { id: string }): ItemView {
  const item = ledger.rows.itemList.get(input.id, dayInIndia(clock.nowMs()))
  if (item === undefined) throw new Refusal('not_found', { record: 'item', id: input.id })
  return item
}
