// Signs somebody in at this window, in place of whoever was.

import type { CurrentPerson } from '../../../shared/contract/counter/person-calls.ts'
import type { Deps } from '../deps.ts'
import { personState } from '../person-state.ts'
import { requirePin } from '../pin-guard.ts'

export async function signInPerson(deps: Deps, input: { personId: string; pin: string }): Promise<CurrentPerson> {
  const person = await requirePin(deps, input.personId, input.pin)
  deps.session.personId = person.id
  deps.session.approvals.clear()
  return personState(deps.ledger.rows.people, deps.session)
}
