// The screen's end of a wire: the contract as functions. Numbering, waiting and time-outs are birpc's work; a refusal
// comes out as a thrown Refusal, a bug in the core as InternalError, a lost wire as WireClosed.
import { createBirpc } from 'birpc'
import { readAnswer } from './answer.ts'
import { type Client, type Contract, entriesOf } from './contract.ts'
import { createListeners, type Listeners } from './listeners.ts'
import { isEvent, isResponse } from './message.ts'
import type { Wire } from './wire.ts'

export class WireClosed extends Error {
  constructor() {
    super('the connection to the core is closed')
    this.name = 'WireClosed'
  }
}

export class CallTimedOut extends Error {
  readonly path: string

  constructor(path: string) {
    super(`no answer to ${path} in time`)
    this.name = 'CallTimedOut'
    this.path = path
  }
}

export interface ClientOptions<C extends Contract> {
  readonly contract: C
  readonly wire: Wire
  /** How long a call may wait for its answer; below zero, for ever. */
  readonly timeoutMs?: number
}

interface Core {
  call(...args: readonly [path: string, input?: unknown]): unknown
}

export function createClient<C extends Contract>({ contract, wire, timeoutMs = 60_000 }: ClientOptions<C>): Client<C> {
  const listeners = new Map<unknown, Listeners<unknown>>()
  const core = connect(wire, timeoutMs, (path, payload) => listeners.get(path)?.tell(payload))
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const { noun, name, path, entry } of entriesOf(contract)) {
    if (entry.kind === 'event') listeners.set(path, createListeners())
    else {
      nouns[noun] ??= {}
      nouns[noun][name] = (input?: unknown) => core(path, input)
    }
  }
  const on = (path: string, listener: (payload: unknown) => void): (() => void) => {
    const heard = listeners.get(path)
    if (heard === undefined) throw new Error(`the contract has no event ${path}`)
    return heard.add(listener)
  }
  // The one place where the record built from the contract is said to have the type derived from it.
  return { ...nouns, on } as unknown as Client<C>
}

type Ask = (path: string, input: unknown) => Promise<unknown>

function connect(wire: Wire, timeoutMs: number, onEvent: (path: unknown, payload: unknown) => void): Ask {
  const rpc = createBirpc<Core, Record<string, never>, false>(
    {},
    {
      proxify: false,
      timeout: timeoutMs,
      post: message => wire.send(message),
      on: takeAnswer =>
        wire.onMessage(message => {
          // birpc would swallow what a listener of an event throws.
          if (isEvent(message)) onEvent(message.a[0], message.a[1])
          else if (isResponse(message)) takeAnswer(message)
        }),
      onTimeoutError: (_method, [path]) => {
        throw new CallTimedOut(String(path))
      },
    },
  )
  wire.onClose(() => rpc.$close(new WireClosed()))
  return async (path, input) => {
    if (rpc.$closed) throw new WireClosed()
    // An undefined in a list would become null in JSON.
    return readAnswer(await (input === undefined ? rpc.$call('call', path) : rpc.$call('call', path, input)))
  }
}
