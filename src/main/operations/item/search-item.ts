// The search box of the Sell screen.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ItemForSale } from '../../../shared/records/item.ts'
import type { Deps } from '../deps.ts'

export function searchItem({ ledger, clock }: Deps, input: { text: string; limit: number }): ItemForSale[] {
  return ledger.rows.itemSales.search(input.text, dayInIndia(clock.nowMs()), input.limit)
}
