// What stock is worth, by the method the shop chose.

import type { StockValue } from '../../../shared/contract/counter/stock-calls.ts'
import type { Deps } from '../deps.ts'

export function findValueStock(
  { ledger, upkeep }: Deps,
  { offset, limit }: { offset: number; limit: number },
): Promise<StockValue> {
  return upkeep.valueStock({ method: ledger.rows.shops.shop()?.stockValuation ?? 'average', offset, limit })
}
