// The marketplace in the app's own form: in paise, by schemas that both sides share (src/shared/contract/market). Each route
// is a thin door to what the protocol's routes use too.

import type { FastifyInstance } from 'fastify'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { adminRoutes } from './admin-routes.ts'
import { buyerRoutes } from './buyer-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { listingRoutes } from './listing-routes.ts'
import { moneyRoutes } from './money-routes.ts'
import { sessionRoutes } from './session-routes.ts'

export function marketRoutes(app: FastifyInstance, deps: ApiDeps): void {
  sessionRoutes(app, deps)
  listingRoutes(app, deps)
  fileRoutes(app, deps)
  moneyRoutes(app, deps)
  buyerRoutes(app, deps)
  adminRoutes(app, deps)
}
