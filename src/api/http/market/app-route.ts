// How a route of the app's own form of the marketplace is made: as one of a signed-in account, counted for each token.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { marketIdField } from '../../../shared/contract/market/market-fields.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { type FinancingRoute, financingRoutes } from '../financing/financing-route.ts'

type Answer = z.ZodObject | z.ZodArray
type AppRoute<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType, A extends Answer> = Omit<
  FinancingRoute<B, P, Q, A>,
  'tag' | 'hasTokenBudget' | 'takesFiles'
>

export const ById = z.object({ id: marketIdField })

export function appRoutes(app: FastifyInstance, deps: ApiDeps) {
  const route = financingRoutes(app, deps)
  return <
    A extends Answer,
    B extends z.ZodType = z.ZodUnknown,
    P extends z.ZodType = z.ZodUnknown,
    Q extends z.ZodType = z.ZodUnknown,
  >(
    made: AppRoute<B, P, Q, A>,
  ): void =>
    route<A, B, P, Q>({ ...made, tag: 'Financing, in the app', hasTokenBudget: true } as FinancingRoute<B, P, Q, A>)
}
