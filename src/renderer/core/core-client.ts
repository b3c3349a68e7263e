// The core as the screens see it, over wires that come and go. Screens keep one client for as long as the window lives;
// when a wire closes, waiting calls fail with WireClosed, a new wire is tried until one opens, and listeners hear again.

import { type CounterContract, counterContract } from '../../shared/contract/counter/counter-contract.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Permission } from '../../shared/records/person.ts'
import { createClient, WireClosed } from '../../shared/rpc/client.ts'
import { type Client, type Contract, entriesOf } from '../../shared/rpc/contract.ts'
import { createListeners } from '../../shared/rpc/listeners.ts'
import { type Approvals, createApprovals } from './approvals.ts'
import type { OpenWire } from './pick-wire.ts'

export type CoreClient = Client<CounterContract>

/** `lost`: it was open and will be tried again; `unreachable`: it has never been open. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'unreachable'

export interface CoreConnection {
  readonly client: CoreClient
  /** Commands that wait for somebody who may allow them. */
  readonly approvals: Approvals
  state(): ConnectionState
  onState(listener: (state: ConnectionState) => void): () => void
  /** Whether a command is on its way, such as a long import. */
  isBusy(): boolean
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
  const approvals = createApprovals()
  const underWay = { count: 0 }
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
    approvals.dropAll()
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
    client: lastingClient(() => current, events.on, approvals, underWay),
    approvals,
    state: () => state,
    onState: states.add,
    isBusy: () => underWay.count > 0,
    tryNow: () => {
      if (timer !== undefined) open()
    },
  }
}

type Listen = (path: string, listener: (payload: unknown) => void) => () => void

/** The same shape as a client of one wire, but each call goes to the wire that is open at that moment. */
function lastingClient(
  current: () => CoreClient | undefined,
  on: Listen,
  approvals: Approvals,
  underWay: { count: number },
): CoreClient {
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const { noun, name, path, entry } of entriesOf(counterContract as Contract)) {
    if (entry.kind === 'event') continue
    const send: Send = async input => {
      const client = current() as unknown as Record<string, Record<string, Send>>
      if (client === undefined) throw new WireClosed()
      return client[noun]?.[name]?.(input)
    }
    nouns[noun] ??= {}
    nouns[noun][name] = entry.kind === 'command' ? askingFirst(path, counted(send, underWay), approvals) : send
  }
  return { ...nouns, on } as unknown as CoreClient
}

type Send = (input: unknown) => Promise<unknown>

function counted(send: Send, underWay: { count: number }): Send {
  return async input => {
    underWay.count += 1
    try {
      return await send(input)
    } finally {
      underWay.count -= 1
    }
  }
}

/** A command for which the one signed in lacks a permission goes again by itself once somebody has allowed it. */
function askingFirst(path: string, send: Send, approvals: Approvals): Send {
  if (path === 'person.approve') return send
  return async input => {
    for (;;) {
      try {
        return await send(input)
      } catch (error) {
        const isMissing = error instanceof Refusal && error.code === 'not_permitted'
        if (!isMissing) throw error
        const { details } = error
        const permission = details.permission as Permission
        if (!(await approvals.ask({ path, input, permission, details }))) throw error
      }
    }
  }
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
