// Who sits at this window, what he may do, and how that changes.

import { useQueryClient } from '@tanstack/react-query'
import type { CurrentPerson } from '../../shared/contract/counter/person-calls.ts'
import { allRights, type Permission } from '../../shared/records/person.ts'
import { putAnswer, useAsk } from './ask.ts'
import { useCore } from './core-context.tsx'

/** Until the core has answered; what it refuses it refuses anyway. */
const notKnownYet: CurrentPerson = { isAsked: false, person: null, rights: allRights }

export interface WhoIsHere extends CurrentPerson {
  may(permission: Permission): boolean
}

export function useWhoIsHere(): WhoIsHere {
  const { data = notKnownYet } = useAsk('person.current', {})
  return { ...data, may: permission => data.rights.permissions.includes(permission) }
}

/** Rejects with the core's refusal. */
export function useSignIn(): (personId: string, pin: string) => Promise<void> {
  const { client } = useCore().connection
  const queries = useQueryClient()
  return async (personId, pin) => {
    const current = await client.person.signIn({ personId, pin })
    putAnswer(queries, 'person.current', {}, current)
    // What was refused to the one before, or to nobody, may be answered now.
    void queries.invalidateQueries()
  }
}

export function useSignOut(): () => void {
  const { client, approvals } = useCore().connection
  const queries = useQueryClient()
  return () => {
    approvals.dropAll()
    client.person.signOut({}).then(
      current => putAnswer(queries, 'person.current', {}, current),
      // The wire is gone, and with it whoever sat here.
      () => undefined,
    )
  }
}
