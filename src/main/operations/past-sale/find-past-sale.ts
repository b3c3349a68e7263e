// Past bills by number, customer, day or goods.

import type { PastSaleListPage, PastSaleQuestion } from '../../../shared/contract/counter/past-sale-calls.ts'
import type { Deps } from '../deps.ts'

export function findPastSale({ ledger }: Deps, input: PastSaleQuestion): PastSaleListPage {
  return ledger.rows.pastSales.find(input)
}
