// The owner's table of what managers and cashiers may do.

import type { RoleRights } from '../../../shared/records/person.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

type Changed = { rights: { [R in keyof RoleRights]?: RoleRights[R] | undefined } }

export function saveRightsPerson({ ledger, clock, newId, session }: Deps, input: Changed): RoleRights {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const rights = definedFields<RoleRights>(input.rights)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'rights.saved', body: { rights } }, atMs)
    tx.changed('person')
    return tx.rows.people.rights()
  })
}
