// Writes down what an admin decided, in the transaction that does it.

import { type DecisionRow, decisionRows, type ToldDecision } from '../store/market/admin/decision-rows.ts'
import type { FinancingAccount } from '../store/market/financing-account-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'

/** Refuses `role_unfit`. */
export async function noteDecision(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  made: Pick<DecisionRow, 'decision' | 'subject' | 'subjectId' | 'why'>,
): Promise<ToldDecision> {
  if (admin.role !== 'admin') throw new ApiRefusal('role_unfit')
  const rows = decisionRows(tx)
  const id = deps.newId()
  await rows.insert({ ...made, id, byId: admin.id, at: new Date(deps.clock.nowMs()) })
  const noted = await rows.byId(id)
  if (noted === undefined) throw new Error('a decision that was written down is there')
  return noted
}
