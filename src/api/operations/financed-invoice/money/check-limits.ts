// No more is out at a time than the platform allows: to a seller, of a buyer, between the two. Offers count as soon as they
// are made, so that what is offered may also be funded.

import type { FinancedInvoice } from '../../../store/market/financed-invoice-rows.ts'
import { exposureRows } from '../../../store/market/money/exposure-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'

/** The invoice itself is among what is out. Refuses `seller_limit`, `buyer_limit`, `pair_limit`. */
export async function checkLimits({ market }: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<void> {
  const out = await exposureRows(tx).of(invoice)
  if (out.sellerPaise > market.limits.sellerPaise) throw new ApiRefusal('seller_limit')
  if (out.buyerPaise > market.limits.buyerPaise) throw new ApiRefusal('buyer_limit')
  if (out.pairPaise > market.limits.pairPaise) throw new ApiRefusal('pair_limit')
}
