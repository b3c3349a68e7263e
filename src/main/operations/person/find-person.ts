// Everybody who works or worked here, for signing in and for the list of people.

import type { PersonToSignIn } from '../../../shared/contract/counter/person-calls.ts'
import type { Deps } from '../deps.ts'
import { viewOfPerson } from '../person-state.ts'
import { lockedUntilOf } from '../pin-guard.ts'

export function findPerson({ ledger, clock }: Deps): PersonToSignIn[] {
  const { rows } = ledger
  return rows.people
    .all()
    .map(person => ({ ...viewOfPerson(person), lockedUntil: lockedUntilOf(rows, person.id, clock.nowMs()) }))
}
