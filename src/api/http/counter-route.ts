// How a route for counters is made: the counter's own token, its own budget, one transaction that sees its shop alone.
// What counters send is idempotent by itself, so no keys are kept.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { type CallingCounter, callingCounters } from '../operations/counter/check-counter.ts'
import type { ShopTx } from '../store/open-store.ts'
import { type AnswerSchema, type DescribedRoute, describe } from './described-route.ts'

const anything = z.unknown()

export interface CounterRoute<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType, A extends AnswerSchema>
  extends DescribedRoute<B, P, Q, A> {
  /** It also touches what is no shop's: then no wall stands before its transaction. */
  readonly reach?: 'market'
  /** A refusal that is returned is committed. */
  act(tx: ShopTx, input: CounterInput<B, P, Q>): Promise<(A extends z.ZodFile ? Buffer : z.output<A>) | ApiRefusal>
}

export interface CounterInput<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType> {
  readonly body: z.output<B>
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly caller: CallingCounter
}

declare module 'fastify' {
  interface FastifyRequest {
    counter: CallingCounter | undefined
  }
}

const bearer = /^Bearer ([\w-]{20,100})$/

export function counterRoute(app: FastifyInstance, deps: ApiDeps) {
  const counters = callingCounters(deps)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  return function route<
    A extends AnswerSchema,
    B extends z.ZodType = typeof anything,
    P extends z.ZodType = typeof anything,
    Q extends z.ZodType = typeof anything,
  >(made: CounterRoute<B, P, Q, A>): void {
    typed.route({
      ...describe(made),
      config: { hasCounterBudget: true },
      onRequest: async request => {
        request.counter = await counters.find(tokenOf(request))
      },
      handler: async (request, reply) => {
        const caller = request.counter
        if (caller === undefined) throw new Error('the counter is known before a route runs')
        const input = { body: request.body, params: request.params, query: request.query, caller }
        const { shopId } = caller
        const act = (tx: ShopTx) => counters.actFor(tx, caller, () => made.act(tx, input as CounterInput<B, P, Q>))
        const answer =
          made.reach === 'market'
            ? await deps.store.transact(tx => act({ ...tx, shopId }))
            : await deps.store.transactFor(shopId, act)
        if (answer instanceof ApiRefusal) throw answer
        if (Buffer.isBuffer(answer)) return reply.type('application/octet-stream').send(answer)
        return { success: true, ...answer }
      },
    })
  }
}

function tokenOf({ headers }: FastifyRequest): string {
  const token = bearer.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) throw new ApiRefusal('counter_signed_out')
  return token
}
