// How a route of a signed-in shop is made: who calls is checked, the input is checked, and the work is done in one
// transaction that sees that shop alone. What changes something is answered once for each idempotency key.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { actInSession, checkSession, readToken } from '../operations/identity/check-session.ts'
import type { ShopTx } from '../store/open-store.ts'
import type { BillingClaims } from '../tokens/billing-tokens.ts'
import { bearerOf } from './bearer.ts'
import { type AnswerSchema, type DescribedRoute, describe } from './described-route.ts'
import { answerOnce, keyOf } from './kept-answers.ts'

const anything = z.unknown()

export interface ShopRoute<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType, A extends AnswerSchema>
  extends DescribedRoute<B, P, Q, A> {
  act(tx: ShopTx, input: ShopInput<B, P, Q>): Promise<z.output<A>>
}

export interface ShopInput<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType> {
  readonly body: z.output<B>
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly caller: BillingClaims
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: BillingClaims | undefined
  }
}

/** Adds `route`, with which the routes of a room are made. */
export function shopRoutes(app: FastifyInstance, deps: ApiDeps) {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const refuse = async (refusal: Error, { caller }: FastifyRequest) => {
    await checkSession(deps, present(caller))
    throw refusal
  }
  return function route<
    A extends AnswerSchema,
    B extends z.ZodType = typeof anything,
    P extends z.ZodType = typeof anything,
    Q extends z.ZodType = typeof anything,
  >(made: ShopRoute<B, P, Q, A>): void {
    const { method, status = 200 } = made
    typed.route({
      ...describe(made),
      // What is wrong with a request is told to whoever is still signed in.
      attachValidation: true,
      onRequest: async request => {
        request.caller = await readToken(deps, bearerOf(request.headers))
      },
      preValidation: async request => {
        if (isForeign(request)) await refuse(new ApiRefusal('client_foreign'), request)
      },
      handler: async (request, reply) => {
        if (request.validationError !== undefined) await refuse(request.validationError, request)
        const caller = present(request.caller)
        const input = { body: request.body, params: request.params, query: request.query, caller }
        const answer = await actInSession(deps, caller, async tx => {
          const act = async () => ({
            status,
            body: bodyOf(await made.act(tx, input as ShopInput<B, P, Q>)),
          })
          const key = method === 'GET' ? undefined : keyOf(request.headers)
          const where = { scope: caller.shopId, route: `${method} ${request.url.split('?')[0]}`, key }
          return answerOnce(tx, { ...where, body: request.body, now: new Date(deps.clock.nowMs()) }, act)
        })
        return reply.code(answer.status).send(answer.body)
      },
    })
  }
}

function bodyOf(payload: object): object {
  return Array.isArray(payload) ? payload : { success: true, ...payload }
}

/** A clientId may stand in the body, the path and the query; wherever it does, it is the caller's own. */
export function isForeign({ body, caller, params, query }: FastifyRequest): boolean {
  return [body, params, query].some(place => {
    if (typeof place !== 'object' || place === null || !('clientId' in place)) return false
    return place.clientId !== undefined && place.clientId !== caller?.clientId
  })
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the caller is known before a route runs')
  return value
}
