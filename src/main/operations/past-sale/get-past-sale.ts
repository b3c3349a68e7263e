// One past bill as it was.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PastSaleView } from '../../../shared/records/past-sale.ts'
import type { Deps } from '../deps.ts'

export function getPastSale({ ledger }: Deps, { id }: { id: string }): PastSaleView {
  const view = ledger.rows.pastSales.view(Number(id))
  if (view === undefined) throw new Refusal('not_found', { record: 'past_sale', id })
  return view
}
