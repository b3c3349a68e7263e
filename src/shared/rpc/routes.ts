// The contract and its handlers, joined once into a table of routes. Maps only: a path from a wire can reach nothing but
// what the contract names.
import type { z } from 'zod'
import { type Contract, entriesOf, type Handler, type Handlers } from './contract.ts'

export interface Route<Session> {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly handle: Handler<z.ZodType, z.ZodType, Session>
}

export function routesOf<Session>(
  contract: Contract,
  handlers: Handlers<Contract, Session>,
): ReadonlyMap<string, Route<Session>> {
  const routes = new Map<string, Route<Session>>()
  for (const { noun, name, path, entry } of entriesOf(contract)) {
    if (entry.kind === 'event') continue
    const handle = ownOf(ownOf(handlers, noun), name)
    if (!isHandler<Session>(handle)) throw new Error(`no handler for ${path}`)
    routes.set(path, { input: entry.input, output: entry.output, handle })
  }
  return routes
}

export function eventsOf(contract: Contract): ReadonlyMap<string, z.ZodType> {
  const events = new Map<string, z.ZodType>()
  for (const { path, entry } of entriesOf(contract)) if (entry.kind === 'event') events.set(path, entry.payload)
  return events
}

function ownOf(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined
  return (holder as Record<string, unknown>)[key]
}

/** The types said so when the router was made; this checks that there is a function at all. */
function isHandler<Session>(given: unknown): given is Route<Session>['handle'] {
  return typeof given === 'function'
}
