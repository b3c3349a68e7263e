// An account of the marketplace as answers show it, with what it has done.

import type * as z from 'zod'
import { type AccountUser, userOf } from '../protocol/financing/account.ts'
import { accountFigures } from '../store/market/account-figures.ts'
import type { FinancingAccount } from '../store/market/financing-account-rows.ts'
import type { Tx } from '../store/open-store.ts'

export async function userWithStatistics(tx: Tx, account: FinancingAccount): Promise<z.output<typeof AccountUser>> {
  return userOf(account, await accountFigures(tx).statistics(account.id))
}
