// The core's end: one router validates, calls and answers for every wire. A handler's value, a thrown Refusal and a bug
// are the three kinds of answer; after a bug the router goes on, and of its error nothing but a reference leaves.
import { Refusal } from '../kernel/refusal.ts'
import type { Answer } from './answer.ts'
import { attachWire, type Publish } from './attach-wire.ts'
import type { Contract, EventPath, Handlers, PayloadGiven } from './contract.ts'
import { eventsOf, type Route, routesOf } from './routes.ts'
import type { Wire } from './wire.ts'

/** A bug, for the core's log. The input is left out: it may hold a customer's data. */
export interface Failure {
  readonly reference: string
  readonly path: string
  readonly error: unknown
}

export interface RouterOptions<C extends Contract, Session> {
  readonly contract: C
  readonly handlers: Handlers<C, Session>
  readonly log: (failure: Failure) => void
  /**
   * Whether values are checked on their way out as well. Tests do; a counter at work answers what it did rather than
   * failing after a commit because its own record looks odd to it.
   */
  readonly checksOutput?: boolean
  /** Makes the text that joins an `internal` answer to its log entry. */
  readonly newReference?: () => string
}

export interface Router<C extends Contract, Session> {
  /** All the work of a synchronous handler is done when this returns. */
  call(path: string, input: unknown, session: Session): Promise<Answer>
  /** The same without a promise where the handler needs none. */
  callSync(path: string, input: unknown, session: Session): Answer | Promise<Answer>
  /** Answers this wire's calls, as this session, until it closes or the returned function is called. */
  attach(wire: Wire, session: Session): () => void
  /** Says an event on every attached wire. A payload outside the contract is a bug: logged, said to nobody. */
  publish<Path extends EventPath<C>>(path: Path, payload: PayloadGiven<C, Path>): void
}

export function createRouter<C extends Contract, Session>(options: RouterOptions<C, Session>): Router<C, Session> {
  const { contract, handlers, log, checksOutput = true, newReference = createCountedReferences() } = options
  const routes = routesOf<Session>(contract, handlers)
  const events = eventsOf(contract)
  const attached = new Set<Publish>()
  const reportBug = (path: string, error: unknown): Answer => {
    const reference = newReference()
    log({ reference, path, error })
    return { kind: 'internal', reference }
  }
  const callSync = (path: string, input: unknown, session: Session): Answer | Promise<Answer> => {
    const route = routes.get(path)
    // From a wire, a path can be anything.
    if (route === undefined) return refused('unknown_call', { path: typeof path === 'string' ? path.slice(0, 80) : '' })
    return answer(route, input, session, checksOutput, error => answerError(error, path, reportBug))
  }
  return {
    callSync,
    call: (path, input, session) => Promise.resolve(callSync(path, input, session)),
    attach(wire, session) {
      const { publish, detach } = attachWire(wire, (path, input) => callSync(path, input, session), reportBug)
      attached.add(publish)
      const leave = () => {
        attached.delete(publish)
        detach()
      }
      wire.onClose(leave)
      return leave
    },
    publish(path, payload) {
      const parsed = events.get(path)?.safeParse(payload)
      if (parsed?.success !== true) reportBug(path, parsed?.error ?? new Error(`the contract has no event ${path}`))
      else for (const publish of attached) publish(path, parsed.data)
    },
  }
}

function answer<Session>(
  route: Route<Session>,
  input: unknown,
  session: Session,
  checksOutput: boolean,
  onError: (error: unknown) => Answer,
): Answer | Promise<Answer> {
  try {
    const given = route.input.safeParse(input)
    if (!given.success) return refused('invalid_input', { issues: given.error.issues.slice(0, 20).map(issueOf) })
    const value = route.handle(given.data, session)
    // `parse` throws when the core breaks its own contract, which is a bug like any other.
    const done = (made: unknown): Answer => ({ kind: 'done', value: checksOutput ? route.output.parse(made) : made })
    return isPromise(value) ? value.then(done).catch(onError) : done(value)
  } catch (error) {
    return onError(error)
  }
}

function answerError(error: unknown, path: string, reportBug: (path: string, error: unknown) => Answer): Answer {
  return error instanceof Refusal ? refused(error.code, error.details) : reportBug(path, error)
}

function refused(code: Refusal['code'], details: Record<string, unknown>): Answer {
  return { kind: 'refused', code, details }
}

function issueOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }) {
  return { path: issue.path.map(String).join('.'), message: issue.message }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise
}

function createCountedReferences(): () => string {
  let count = 0
  return () => {
    count += 1
    return `bug-${count}`
  }
}
