// The dealers who sell one item.

import type { Deps } from '../deps.ts'

export function findOfItemDealer(
  { ledger }: Deps,
  input: { itemId: string },
): { dealerId: string; dealerName: string; code: string; pricePaise: number | null }[] {
  return ledger.rows.dealerItems.ofItem(input.itemId)
}
