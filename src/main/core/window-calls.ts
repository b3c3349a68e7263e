// Each window, and the command line, has calls of its own, which know who sits there. The router hands a call to those
// of the window it came from.

import { type CounterContract, counterContract } from '../../shared/contract/counter/counter-contract.ts'
import { type Contract, entriesOf, type Handlers } from '../../shared/rpc/contract.ts'
import type { OpenMarket } from '../market/open-market.ts'
import type { Deps } from '../operations/deps.ts'
import { openSession } from '../operations/session.ts'
import { type CounterHandlers, createCounterHandlers } from './counter-handlers.ts'
import { guardAhead } from './guard-ahead.ts'
import { guardCalls } from './guard-calls.ts'
import { marketHandlers } from './market/market-handlers.ts'
import { refuseTrouble, type TroubleWatch } from './refuse-trouble.ts'

export type SharedDeps = Omit<Deps, 'session'> & { readonly market: OpenMarket }

export function openWindowCalls(shared: SharedDeps, watch: TroubleWatch, isCommandLine = false): CounterHandlers {
  // Not a copy: what is asked of the ledger is asked of the file that is open at that moment.
  const deps = Object.create(shared, { session: { value: openSession(isCommandLine), enumerable: true } }) as Deps
  const handlers = { ...createCounterHandlers(deps), ...marketHandlers(shared.market, shared.sync) }
  return refuseTrouble(guardAhead(guardCalls(handlers, deps), deps), watch)
}

type Calls = Record<string, Record<string, (input: unknown) => unknown>>

/** The router's handlers: `session` is the calls of the window that asks. */
export function callsOfWindow(): Handlers<CounterContract, CounterHandlers> {
  const handlers: Record<string, Record<string, (input: unknown, calls: Calls) => unknown>> = {}
  for (const { noun, name, entry } of entriesOf(counterContract as Contract)) {
    if (entry.kind === 'event') continue
    handlers[noun] ??= {}
    handlers[noun][name] = (input, calls) => calls[noun]?.[name]?.(input)
  }
  return handlers as unknown as Handlers<CounterContract, CounterHandlers>
}
