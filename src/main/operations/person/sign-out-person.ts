// Leaves this window to whoever signs in next; what was being sold stays.

import type { CurrentPerson } from '../../../shared/contract/counter/person-calls.ts'
import type { Deps } from '../deps.ts'
import { personState } from '../person-state.ts'

export function signOutPerson({ ledger, session }: Deps): CurrentPerson {
  session.personId = null
  session.approvals.clear()
  return personState(ledger.rows.people, session)
}
