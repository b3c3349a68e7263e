// How a route of a signed-in marketplace account is made: who calls is checked, the work is one transaction, and what
// changes something is answered once for each idempotency key.

import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import type { FinancingAccount, FinancingRole } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { bearerOf } from '../bearer.ts'
import { type DescribedRoute, describe } from '../described-route.ts'
import { answerOnce, keyOf } from '../kept-answers.ts'
import { readForm, type UploadedFile } from './read-form.ts'

const anything = z.unknown()
type Answer = z.ZodObject | z.ZodArray

export interface FinancingRoute<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType, A extends Answer>
  extends DescribedRoute<B, P, Q, A> {
  /** It takes files beside its fields (`multipart/form-data`). */
  readonly takesFiles?: true
  /** What the app asks for by itself is counted for each token, not for each address. */
  readonly hasTokenBudget?: true
  /** Who may call it; anybody with an account where none is named. */
  readonly role?: FinancingRole
  act(tx: Tx, input: FinancingInput<B, P, Q>): Promise<z.output<A>>
}

export interface FinancingInput<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType> {
  readonly body: z.output<B>
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly caller: FinancingAccount
  readonly files: readonly UploadedFile[]
}

declare module 'fastify' {
  interface FastifyRequest {
    account: FinancingAccount | undefined
    uploaded: readonly UploadedFile[] | undefined
  }
}

/** Adds `route`, with which the routes of a room are made. */
export function financingRoutes(app: FastifyInstance, deps: ApiDeps) {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  return function route<
    A extends Answer,
    B extends z.ZodType = typeof anything,
    P extends z.ZodType = typeof anything,
    Q extends z.ZodType = typeof anything,
  >(made: FinancingRoute<B, P, Q, A>): void {
    const { hasTokenBudget, method, role, status = 200, takesFiles = false } = made
    typed.route({
      ...describe(made),
      ...(hasTokenBudget === true ? { config: { hasCounterBudget: true } } : {}),
      onRequest: async request => {
        request.account = await checkAccount(deps, bearerOf(request.headers))
        if (role !== undefined && request.account.role !== role) throw new ApiRefusal('role_unfit')
      },
      preValidation: async request => {
        if (takesFiles && request.isMultipart()) await readForm(request)
      },
      handler: async (request, reply) => {
        const { account: caller, body, params, query, uploaded: files = [], url } = request
        if (caller === undefined) throw new Error('the account is known before a route runs')
        const answer = await deps.store.transact(async tx => {
          const input = { caller, body, files, params, query } as FinancingInput<B, P, Q>
          const act = async () => ({ status, body: bodyOf(await made.act(tx, input)) })
          const key = method === 'GET' ? undefined : keyOf(request.headers)
          const where = { scope: `account ${caller.id}`, route: `${method} ${url.split('?')[0]}`, key }
          return answerOnce(tx, { ...where, body, now: new Date(deps.clock.nowMs()) }, act)
        })
        return reply.code(answer.status).send(answer.body)
      },
    })
  }
}

/** A list stands bare. */
const bodyOf = (payload: object): object => (Array.isArray(payload) ? payload : { success: true, ...payload })
