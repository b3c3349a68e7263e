// Who is signed in at this window, and what he may do.

import type { CurrentPerson } from '../../../shared/contract/counter/person-calls.ts'
import type { Deps } from '../deps.ts'
import { personState } from '../person-state.ts'

export function currentPerson({ ledger, session }: Deps): CurrentPerson {
  return personState(ledger.rows.people, session)
}
