// The one signed in as screens see him.

import type { CurrentPerson } from '../../shared/contract/counter/person-calls.ts'
import { allRights, type PersonView, rightsOfRole } from '../../shared/records/person.ts'
import type { PersonRows, StoredPerson } from '../ledger/rows/person/person-rows.ts'
import type { Session } from './session.ts'

export function personState(people: PersonRows, session: Session): CurrentPerson {
  const all = people.all()
  if (all.length === 0 || session.isCommandLine) return { isAsked: false, person: null, rights: allRights }
  const person = all.find(each => each.id === session.personId && each.isActive)
  if (person === undefined) return { isAsked: true, person: null, rights: { permissions: [], discountLimitBps: 0 } }
  return { isAsked: true, person: viewOfPerson(person), rights: rightsOfRole(person.role, people.rights()) }
}

export function viewOfPerson({ pinHash: _, ...view }: StoredPerson): PersonView {
  return view
}
