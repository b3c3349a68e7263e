// A core small enough to know by heart, for testing what carries it: one noun, one call per kind of answer.
import { z } from 'zod'
import { Refusal } from '../../src/shared/kernel/refusal.ts'
import { command, event, type Handlers, query } from '../../src/shared/rpc/contract.ts'
import { createRouter, type Failure } from '../../src/shared/rpc/server.ts'

export const toyContract = {
  toy: {
    echo: query(z.object({ text: z.string(), tags: z.record(z.string(), z.unknown()).optional() }), z.unknown()),
    whoAmI: query(z.undefined(), z.string()),
    count: command(z.object({ by: z.int().min(1) }), z.object({ total: z.int(), unit: z.string().default('toys') })),
    refuse: command(z.object({ code: z.enum(['not_found', 'cart_empty']) }), z.undefined()),
    fail: command(z.undefined(), z.undefined()),
    failLate: command(z.undefined(), z.undefined()),
    lie: query(z.undefined(), z.object({ total: z.int() })),
    giveUnsendable: query(z.undefined(), z.unknown()),
    wait: query(z.object({ gate: z.string() }), z.string()),
    changed: event(z.object({ ids: z.array(z.string()) })),
    renamed: event(z.object({ to: z.string() })),
  },
}
export type ToyContract = typeof toyContract

export interface ToySession {
  readonly user: string
}

/** Never leaves the core: tests look for it on the screen's side of every wire. */
export const secret = 'the-secret-in-the-error'

export function createToyCore() {
  const failures: Failure[] = []
  const gates = createGates()
  const totals = { toys: 0 }
  const handlers: Handlers<ToyContract, ToySession> = {
    toy: {
      echo: input => input,
      whoAmI: (_input, session) => session.user,
      count({ by }) {
        totals.toys += by
        return { total: totals.toys }
      },
      refuse({ code }) {
        throw new Refusal(code, { wanted: 2, have: 1, nested: { code } })
      },
      fail() {
        throw new Error(secret)
      },
      async failLate() {
        throw new TypeError(secret)
      },
      lie: () => ({ total: secret as unknown as number }),
      giveUnsendable: () => ({
        get text() {
          throw new Error(secret)
        },
      }),
      wait: async ({ gate }) => {
        await gates.pass(gate)
        return gate
      },
    },
  }
  const router = createRouter({ contract: toyContract, handlers, log: failure => void failures.push(failure) })
  return { router, failures, openGate: gates.open, untilWaiting: gates.untilWaiting, totals }
}

export type ToyCore = ReturnType<typeof createToyCore>

/** Handlers wait at a gate until the test opens it; the test can wait until a handler stands there. */
function createGates() {
  const opened = lazily(() => Promise.withResolvers<void>())
  const reached = lazily(() => Promise.withResolvers<void>())
  return {
    pass(name: string) {
      reached(name).resolve()
      return opened(name).promise
    },
    open: (name: string) => opened(name).resolve(),
    untilWaiting: (name: string) => reached(name).promise,
  }
}

function lazily<T>(make: () => T): (name: string) => T {
  const made = new Map<string, T>()
  return name => {
    const value = made.get(name) ?? make()
    made.set(name, value)
    return value
  }
}
