// How the shop's account on the marketplace stands: asked of the server, and known without it.

import type { FinanceAccountState } from '../../../shared/contract/counter/finance/finance-account-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { heardAccount, keptAccount } from './finance-account-state.ts'

export async function getFinanceAccount(deps: Deps): Promise<FinanceAccountState> {
  try {
    return heardAccount(deps, await deps.sync.shopAccount())
  } catch (error) {
    // Not joined, not reached, or not answered: what was heard before is shown with its age.
    if (error instanceof Refusal) return keptAccount(deps)
    throw error
  }
}
