// Who is calling: the token's word, and whether its account still stands.

import { type FinancingAccount, readAccount } from '../../store/market/financing-account-rows.ts'
import type { SilentDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** For one that listens: undefined where the token is not of use. */
export async function callingAccount(deps: SilentDeps, token: string): Promise<FinancingAccount | undefined> {
  try {
    return await checkAccount(deps, token)
  } catch (error) {
    if (error instanceof ApiRefusal) return undefined
    throw error
  }
}

export async function checkAccount(deps: SilentDeps, token: string): Promise<FinancingAccount> {
  const id = await deps.financingTokens.read(token)
  if (id === undefined) throw new ApiRefusal('token_unusable')
  const account = await readAccount(deps.store, id)
  if (account === undefined) throw new ApiRefusal('token_unusable')
  if (!account.isActive) throw new ApiRefusal('client_inactive')
  return account
}
