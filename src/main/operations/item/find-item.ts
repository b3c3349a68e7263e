// The items list.

import type * as z from 'zod'
import type { FindItems } from '../../../shared/contract/counter/item-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import type { Deps } from '../deps.ts'

export function findItem(
  { ledger, clock }: Deps,
  input: z.output<typeof FindItems>,
): { rows: ItemView[]; total: number } {
  return ledger.rows.itemList.find(input, dayInIndia(clock.nowMs()))
}
