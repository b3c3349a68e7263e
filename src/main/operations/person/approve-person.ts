// Somebody who may do it allows it in place, with his own PIN: for one use, by this window, within two minutes.

import type { ApprovePerson } from '../../../shared/contract/counter/person-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { rightsOfRole } from '../../../shared/records/person.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requirePin } from '../pin-guard.ts'
import { requireShop } from '../shop-state.ts'

const approvalMs = 2 * 60_000

export async function approvePerson(deps: Deps, input: ApprovePerson): Promise<{ approvedBy: string }> {
  const { clock, newId, session } = deps
  const { permission, subject } = input
  const person = await requirePin(deps, input.personId, input.pin)
  if (!rightsOfRole(person.role, deps.ledger.rows.people.rights()).permissions.includes(permission))
    throw new Refusal('not_permitted', { permission, name: person.name })
  return transact(deps.ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const body = { permission, approvedById: person.id, approvedBy: person.name, subject }
    tx.post(poster, { id: newId(), kind: 'approval.given', body }, atMs)
    session.approvals.set(permission, { untilMs: atMs + approvalMs, isUsed: false })
    return { approvedBy: person.name }
  })
}
