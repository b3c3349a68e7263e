// The platform tells everybody something: those who listen at once, the others among their notices.

import type { ToldDecision } from '../../store/market/admin/decision-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { noteDecision } from '../note-decision.ts'
import { tellMarket } from '../tell-market.ts'

/** Refuses `role_unfit`. */
export async function announce(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  { message, why }: { readonly message: string; readonly why: string },
): Promise<ToldDecision> {
  const noted = await noteDecision(deps, tx, admin, { decision: 'announced', subjectId: '', subject: message, why })
  tellMarket(deps, tx, [{ kind: 'announced', message }])
  return noted
}
