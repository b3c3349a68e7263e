// What an account of the marketplace sees first: its figures, its last invoices and movements.

import { type AccountStatistics, accountFigures } from '../../store/market/account-figures.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { InvoiceSearch } from '../../store/market/find-invoices.ts'
import { transactionRows, type WalletTransaction } from '../../store/market/transaction-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { openWallet } from '../wallet.ts'
import { findFinanced } from './find-financed.ts'

export interface AccountPage {
  readonly statistics: AccountStatistics
  readonly walletPaise: number
  readonly transactions: readonly WalletTransaction[]
}

const lastOnes = { sortBy: 'createdAt', isDescending: true, skip: 0, limit: 10 } as const

export async function accountPage(deps: ApiDeps, tx: Tx, { id }: FinancingAccount): Promise<AccountPage> {
  const { rows } = await transactionRows(tx).find({ ownerId: id, skip: 0, limit: 10 })
  return {
    statistics: await accountFigures(tx).statistics(id),
    walletPaise: await openWallet(deps, tx, id),
    transactions: rows,
  }
}

/** Ten of them, the last first unless asked for otherwise. */
export async function someInvoices(
  tx: Tx,
  reader: FinancingAccount,
  asked: Partial<InvoiceSearch>,
): Promise<FinancedView[]> {
  return (await findFinanced(tx, reader, { ...lastOnes, ...asked })).views
}
