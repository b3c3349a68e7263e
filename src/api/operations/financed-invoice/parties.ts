// Whose invoice it is: the seller's, the buyer's, and that of those who funded it.

import { financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** Ids of accounts, each once. Refuses `not_found`. */
export async function partiesOf(tx: Tx, invoiceId: string): Promise<string[]> {
  const invoice = await financedInvoiceRows(tx).byId(invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  const parts = await financedPartRows(tx).ofInvoices([invoiceId])
  const ids = [invoice.sellerId, invoice.buyerId, ...parts.map(({ investorId }) => investorId)]
  return [...new Set(ids.filter(id => id !== null))]
}
