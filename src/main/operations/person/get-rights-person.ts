// What each role may do.

import type { RoleRights } from '../../../shared/records/person.ts'
import type { Deps } from '../deps.ts'

export function getRightsPerson({ ledger }: Deps): RoleRights {
  return ledger.rows.people.rights()
}
