// Who may put money into an invoice: an investor whose own it is not, and who is verified where a yearly rate is earned.

import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { type FinancingAccount, financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** Refuses `kyc_missing`, `own_invoice`. */
export async function checkInvestor(tx: Tx, invoice: FinancedInvoice, investor: FinancingAccount): Promise<void> {
  if (invoice.pricing.mode !== 'flat' && investor.kycStatus !== 'verified') throw new ApiRefusal('kyc_missing')
  const { panNumber } = investor.profile
  if (panNumber === '') return
  const parties = [invoice.sellerId, ...(invoice.buyerId === null ? [] : [invoice.buyerId])]
  const others = await financingAccountRows(tx).byIds(parties)
  if (others.some(({ profile }) => profile.panNumber === panNumber)) throw new ApiRefusal('own_invoice')
}
