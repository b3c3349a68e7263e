// Opens an account on the marketplace with the shop's own particulars, or signs the shop in to one that is there.

import type { FinanceAccountState } from '../../../shared/contract/counter/finance/finance-account-calls.ts'
import type { LinkShopAccount } from '../../../shared/contract/sync/shop-account.ts'
import type { Deps } from '../deps.ts'
import { heardAccount } from './finance-account-state.ts'

/**
 * Refuses `sync_not_joined`, `sync_unreachable`, `finance_email_taken`, `finance_password_wrong`, `finance_account_locked`,
 * `finance_account_other`.
 */
export async function linkFinanceAccount(deps: Deps, input: LinkShopAccount): Promise<FinanceAccountState> {
  return heardAccount(deps, await deps.sync.linkShopAccount(input))
}
