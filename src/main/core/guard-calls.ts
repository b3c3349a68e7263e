// The core's own guard: no call is done for somebody who may not make it, whatever the screen shows.

import type { Deps } from '../operations/deps.ts'
import {
  giveBackApprovals,
  requirePermission,
  requirePerson,
  type Session,
  takeUsedApprovals,
} from '../operations/session.ts'
import { callPermissions, type Need } from './call-permissions.ts'
import type { CounterHandlers } from './counter-handlers.ts'

type Call = (input: unknown, session: unknown) => unknown

/** The same calls, each asking first. Refuses `not_signed_in` and `not_permitted`. */
export function guardCalls(handlers: CounterHandlers, deps: Deps): CounterHandlers {
  const nouns = Object.entries<Record<string, Call>>(handlers as never).map(([noun, calls]) => [
    noun,
    Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        guardedCall(call, callPermissions[`${noun}.${name}` as keyof typeof callPermissions], deps),
      ]),
    ),
  ])
  return Object.fromEntries(nouns) as CounterHandlers
}

function guardedCall(call: Call, need: Need, deps: Deps): Call {
  if (need === 'anyone') return call
  const { session } = deps
  return (input, asked) => {
    const { personId } = session
    const giveBack = (used = takeUsedApprovals(session)) => giveBackApprovals(session, used, personId)
    try {
      requireNeed(need, deps)
      const value = call(input, asked)
      const used = takeUsedApprovals(session)
      return value instanceof Promise ? settled(value, session, () => giveBack(used), giveBack) : value
    } catch (error) {
      giveBack()
      throw error
    }
  }
}

/** A call that takes its time may ask for more on its way. */
function settled(value: Promise<unknown>, session: Session, ...giveBack: readonly (() => void)[]): Promise<unknown> {
  return value.then(
    done => {
      takeUsedApprovals(session)
      return done
    },
    error => {
      for (const give of giveBack) give()
      throw error
    },
  )
}

function requireNeed(need: Exclude<Need, 'anyone'>, deps: Deps): void {
  if (typeof need === 'object') {
    if (deps.door.refusal() === undefined) requireNeed(need.whileOpen, deps)
    return
  }
  const { people } = deps.ledger.rows
  if (need === 'signed_in') requirePerson(people, deps.session)
  else requirePermission(people, deps.session, need, deps.clock.nowMs())
}
