// The core as the screens see it, over wires that come and go. Screens keep one client for as long as the window lives;
// when a wire closes, waiting calls fail with WireClosed, a new wire is tried until one opens, and listeners hear again.

import { type CounterContract, counterContract } from '../../shared/contract/counter/counter-contract.ts'
import { createClient, WireClosed } from '../../shared/rpc/client.ts'
import { type Client, type Contract, entriesOf } from '../../shared/rpc/contract.ts'
import { createListeners } from '../../shared/rpc/listeners.ts'
import type { OpenWire } from './pick-wire.ts'

export type CoreClient = Client<CounterContract>

/** `lost`: it was open and will be tried again; `unreachable`: it has never been open. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'unreachable'

export interface CoreConnection {
  readonly client: CoreClient
  state(): ConnectionState
  onState(listener: (state: ConnectionState) => void): () => void
  /** Tries at once instead of waiting for the next try. */
  tryNow(): void
}

export interface ConnectionOptions {
  readonly openWire: OpenWire
  /** How long after a failed try the next one comes. */
  readonly pauseMs: (failures: number) => number
}

/** Reading a large list or checking a large file may take minutes. */
const longestMs = 15 * 60_000

export const pauseAfter = (failures: number): number => Math.min(250 * 2 ** Math.min(failures, 4), 3_000)

export function connectCore({ openWire, pauseMs }: ConnectionOptions): CoreConnection {
  const states = createListeners<ConnectionState>()
  const events = createEvents()
  let state: ConnectionState = 'connecting'
  let current: CoreClient | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const enter = (next: ConnectionState) => {
    if (next === state) return
    state = next
    states.tell(next)
  }
  const fail = () => {
    current = undefined
    enter(state === 'open' || state === 'lost' ? 'lost' : 'unreachable')
    timer = setTimeout(open, pauseMs(failures))
    failures += 1
  }
  const open = () => {
    clearTimeout(timer)
    timer = undefined
    openWire().then(wire => {
      const client = createClient({ contract: counterContract, wire, timeoutMs: longestMs })
      events.attach(client)
      current = client
      failures = 0
      enter('open')
      wire.onClose(fail)
    }, fail)
  }
  open()
  return {
    client: lastingClient(() => current, events.on),
    state: () => state,
    onState: states.add,
    tryNow: () => {
      if (timer !== undefined) open()
    },
  }
}

type Listen = (path: string, listener: (payload: unknown) => void) => () => void

/** The same shape as a client of one wire, but each call goes to the wire that is open at that moment. */
function lastingClient(current: () => CoreClient | undefined, on: Listen): CoreClient {
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const { noun, name, entry } of entriesOf(counterContract as Contract)) {
    if (entry.kind === 'event') continue
    nouns[noun] ??= {}
    nouns[noun][name] = async (input: unknown) => {
      const client = current() as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      if (client === undefined) throw new WireClosed()
      return client[noun]?.[name]?.(input)
    }
  }
  return { ...nouns, on } as unknown as CoreClient
}

/** Listeners that outlive a wire. */
function createEvents() {
  const byPath = new Map<string, ReturnType<typeof createListeners<unknown>>>()
  for (const { path, entry } of entriesOf(counterContract as Contract))
    if (entry.kind === 'event') byPath.set(path, createListeners())
  const on: Listen = (path, listener) => byPath.get(path)?.add(listener) ?? (() => undefined)
  const attach = (client: CoreClient) => {
    const listen = client.on as unknown as Listen
    for (const [path, listeners] of byPath) listen(path, payload => listeners.tell(payload))
  }
  return { on, attach }
}
