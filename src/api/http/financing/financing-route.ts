// How a route of a signed-in marketplace account is made: who calls is checked, the work is one transaction, and what
// changes something is answered once for each idempotency key.

import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import type { FinancingAccount } from '../../store/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { bearerOf } from '../bearer.ts'
import { type DescribedRoute, describe } from '../described-route.ts'
import { answerOnce, keyOf } from '../kept-answers.ts'

export interface FinancingRoute<B extends z.ZodType, A extends z.ZodObject>
  extends DescribedRoute<B, z.ZodType, z.ZodType, A> {
  act(tx: Tx, input: { readonly body: z.output<B>; readonly caller: FinancingAccount }): Promise<z.output<A>>
}

declare module 'fastify' {
  interface FastifyRequest {
    account: FinancingAccount | undefined
  }
}

/** Adds `route`, with which the routes of a room are made. */
export function financingRoutes(app: FastifyInstance, deps: ApiDeps) {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  return function route<A extends z.ZodObject, B extends z.ZodType = z.ZodUnknown>(made: FinancingRoute<B, A>): void {
    typed.route({
      ...describe(made),
      onRequest: async request => {
        request.account = await checkAccount(deps, bearerOf(request.headers))
      },
      handler: async (request, reply) => {
        const { account: caller, body } = request
        if (caller === undefined) throw new Error('the account is known before a route runs')
        const answer = await deps.store.transact(async tx => {
          const act = async () => ({
            status: 200,
            body: { success: true, ...(await made.act(tx, { caller, body: body as z.output<B> })) },
          })
          const key = made.method === 'GET' ? undefined : keyOf(request.headers)
          const where = { scope: `account ${caller.id}`, route: `${made.method} ${made.url}`, key }
          return answerOnce(tx, { ...where, body, now: new Date(deps.clock.nowMs()) }, act)
        })
        return reply.code(answer.status).send(answer.body)
      },
    })
  }
}
