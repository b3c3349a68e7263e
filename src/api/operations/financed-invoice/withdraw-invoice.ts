// A seller takes an invoice back from the market before it is funded.

import { isUnfunded } from '../../../shared/domain/finance/financed-states.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { endOffer } from './end-offer.ts'

/** Refuses `not_found`, `not_party`, `not_withdrawable`. */
export async function withdrawInvoice(
  deps: ApiDeps,
  tx: Tx,
  seller: Pick<FinancingAccount, 'id'>,
  { invoiceId, reason = '' }: { readonly invoiceId: string; readonly reason?: string },
): Promise<FinancedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.sellerId !== seller.id) throw new ApiRefusal('not_party')
  if (!isUnfunded(invoice.state)) throw new ApiRefusal('not_withdrawable')
  const notes = reason === '' ? 'Taken back by its seller.' : `Taken back by its seller: ${reason}`
  return endOffer(deps, tx, invoice, { to: 'cancelled', byId: seller.id, notes })
}
