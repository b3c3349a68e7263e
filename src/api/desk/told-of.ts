// How an invoice stands on the marketplace, as its shop is told.

import { toldState } from '../../shared/domain/finance/told-states.ts'
import { sellerMoneyOf } from '../store/listing/seller-money.ts'
import { disputeRows } from '../store/market/dispute-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../store/market/financed-invoice-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { Told } from './post-move.ts'

/** The invoice is locked, or was made just now. */
export async function toldOf(tx: Tx, invoice: FinancedInvoice): Promise<Told> {
  const { buyerId, facePaise, fundedPaise, id, owedPaise, receivedPaise, sellerId, state, targetPaise } = invoice
  const last = (await financedInvoiceRows(tx).steps(id)).at(-1)
  const endedBy =
    last?.byId === sellerId ? 'seller' : last?.byId !== null && last?.byId === buyerId ? 'buyer' : 'platform'
  const dispute = (await disputeRows(tx).lastOf([id])).get(id)
  const { givenBackPaise, ...money } = await sellerMoneyOf(tx, id)
  return {
    ...toldState(state, endedBy, dispute?.cause),
    ...{ facePaise, advancePaise: owedPaise, targetPaise, fundedPaise, ...money },
    // What the seller gave back himself was no payment of his buyer's.
    receivedPaise: receivedPaise - givenBackPaise,
  }
}
