// Who is calling: the token's word, and whether its account still stands.

import { type FinancingAccount, financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export async function checkAccount(deps: ApiDeps, token: string): Promise<FinancingAccount> {
  const id = await deps.financingTokens.read(token)
  if (id === undefined) throw new ApiRefusal('token_unusable')
  const account = await deps.store.transact(tx => financingAccountRows(tx).byId(id))
  if (account === undefined) throw new ApiRefusal('token_unusable')
  if (!account.isActive) throw new ApiRefusal('client_inactive')
  return account
}
