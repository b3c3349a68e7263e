// Accounts are locked in one order. What moves money of one invoice between several wallets, one entry after the other, locks
// all of them first, so that two who meet crosswise do not wait for each other.

import type { FinancedInvoice } from '../../../store/market/financed-invoice-rows.ts'
import { type MoneyAccountKind, moneyLocks } from '../../../store/market/money-rows.ts'
import type { Tx } from '../../../store/open-store.ts'

/** For what is settled. */
export const feeKinds: readonly MoneyAccountKind[] = ['platform_fee', 'fee_gst']
/** For what is paid out. */
export const payoutKinds: readonly MoneyAccountKind[] = ['suspense']

/** What is held and collected for it, its seller's wallet, those of who put money in, and of the platform's own those named. `otherIds`: whose wallets too. */
export function lockForInvoice(
  tx: Tx,
  { id, sellerId }: Pick<FinancedInvoice, 'id' | 'sellerId'>,
  kinds: readonly MoneyAccountKind[],
  ...otherIds: readonly string[]
): Promise<number> {
  return moneyLocks(tx).lockOfInvoice(id, [sellerId, ...otherIds], kinds)
}
