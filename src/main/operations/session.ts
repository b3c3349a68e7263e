// Who sits at a window, what he may do, and what somebody else has just allowed him.

import { Refusal } from '../../shared/kernel/refusal.ts'
import { allRights, type Permission, type Rights, rightsOfRole } from '../../shared/records/person.ts'
import type { PersonRows, StoredPerson } from '../ledger/rows/person/person-rows.ts'

/** One window, or the command line. It lives as long as its wire. */
export interface Session {
  /** The command line belongs to whoever owns the machine: it may do everything, and everything says it was it. */
  readonly isCommandLine: boolean
  personId: string | null
  /** Permissions given from above, each for one use. */
  readonly approvals: Map<Permission, Approval>
}

export interface Approval {
  readonly untilMs: number
  isUsed: boolean
}

export function openSession(isCommandLine = false): Session {
  return { isCommandLine, personId: null, approvals: new Map() }
}

export const commandLineName = 'Command line'

/** Undefined in a shop that has named nobody, and on the command line. Refuses `not_signed_in`. */
export function requirePerson(people: PersonRows, session: Session): StoredPerson | undefined {
  const all = people.all()
  if (all.length === 0 || session.isCommandLine) return undefined
  const person = all.find(each => each.id === session.personId)
  if (person === undefined || !person.isActive) throw new Refusal('not_signed_in')
  return person
}

export function rightsOf(people: PersonRows, session: Session): Rights {
  const person = requirePerson(people, session)
  return person === undefined ? allRights : rightsOfRole(person.role, people.rights())
}

/** Refuses `not_permitted` unless the role may, or somebody allowed it just now. */
export function requirePermission(
  people: PersonRows,
  session: Session,
  permission: Permission,
  nowMs: number,
  details: Record<string, unknown> = {},
): void {
  if (rightsOf(people, session).permissions.includes(permission)) return
  const approval = session.approvals.get(permission)
  if (approval === undefined || approval.untilMs < nowMs) throw new Refusal('not_permitted', { permission, ...details })
  approval.isUsed = true
}

/** What the call going on has used, taken out of reach of the calls beside it; `giveBack` when it was refused. */
export function takeUsedApprovals({ approvals }: Session): ReadonlyMap<Permission, Approval> {
  const used = new Map([...approvals].filter(([, { isUsed }]) => isUsed))
  for (const permission of used.keys()) approvals.delete(permission)
  return used
}

/** A refused call uses nothing up; what it had is there for the next try of the same person. */
export function giveBackApprovals(session: Session, used: ReadonlyMap<Permission, Approval>, personId: string | null) {
  if (session.personId !== personId) return
  for (const [permission, { untilMs }] of used) session.approvals.set(permission, { untilMs, isUsed: false })
}
