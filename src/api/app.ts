// Builds the API: its plugins, its rules for every request, its routes. Tests stop here; index.ts listens.

import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { ApiConfig } from './config.ts'
import { openDesk } from './desk/open-desk.ts'
import { type AnswerWriter, answerError, answerUnknownRoute, asJson } from './http/answers.ts'
import { addApiDocs } from './http/api-docs.ts'
import { cartRoutes } from './http/business/cart-routes.ts'
import { customerRoutes } from './http/business/customer-routes.ts'
import { dashboardRoutes } from './http/business/dashboard-routes.ts'
import { dealerRoutes } from './http/business/dealer-routes.ts'
import { historyRoutes } from './http/business/history-routes.ts'
import { invoiceRoutes } from './http/business/invoice-routes.ts'
import { itemRoutes } from './http/business/item-routes.ts'
import { mobileSyncRoutes } from './http/business/mobile-sync-routes.ts'
import { reportRoutes } from './http/business/report-routes.ts'
import { counterRoutes } from './http/counter-routes.ts'
import { accountRoutes } from './http/financing/account-routes.ts'
import { bankRoutes } from './http/financing/bank-routes.ts'
import { buyerRoutes } from './http/financing/buyer-routes.ts'
import { eventRoutes } from './http/financing/event-routes.ts'
import { financedInvoiceRoutes } from './http/financing/invoice-routes.ts'
import { openPaperUpkeep } from './http/financing/paper-upkeep.ts'
import { shopAccountRoutes } from './http/financing/shop-account-routes.ts'
import { upkeepRoutes } from './http/financing/upkeep-routes.ts'
import { userRoutes } from './http/financing/user-routes.ts'
import { walletRoutes } from './http/financing/wallet-routes.ts'
import { identityRoutes } from './http/identity-routes.ts'
import { marketRoutes } from './http/market/market-routes.ts'
import { addPackedBodies } from './http/packed-bodies.ts'
import { addRateLimits } from './http/rate-limits.ts'
import { refuseUnkeptText } from './http/refuse-unkept-text.ts'
import { syncRoutes } from './http/sync-routes.ts'
import { systemRoutes } from './http/system-routes.ts'
import { createMetrics } from './metrics/api-metrics.ts'
import type { ApiDeps, SilentDeps } from './operations/api-deps.ts'
import { callingCounter } from './operations/counter/check-counter.ts'
import { callingAccount } from './operations/financing-account/check-account.ts'
import { type MarketAccount, marketReader } from './operations/market-event/read-events.ts'
import { openMarket } from './realtime/open-market.ts'
import { openPokes } from './realtime/open-pokes.ts'
import { openSockets } from './realtime/open-sockets.ts'
import type { Redis } from './redis/open-redis.ts'

export interface AppOptions {
  readonly config: Pick<ApiConfig, 'corsOrigins' | 'trustedProxies' | 'metricsToken'>
  readonly deps: SilentDeps
  readonly version: string
  readonly logger: FastifyServerOptions['logger']
  readonly redis?: Redis | undefined
  /** How answers become text, each with the schema it is described by. Left out: without a look at the schema. */
  readonly answerWriter?: AnswerWriter
  readonly uptimeSeconds: () => number
  readonly memory: () => { readonly rss: number; readonly heapUsed: number }
}

const bodyLimitBytes = 5 * 1024 * 1024

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, deps: given } = options
  const app = Fastify({
    logger: options.logger ?? false,
    // A line of our own says the route, not the address: addresses hold phone numbers.
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    genReqId: () => given.newId(),
    trustProxy: ['loopback', ...config.trustedProxies],
    // A request that is being answered is finished; the next one on the same connection is told to go elsewhere.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  })
  const deps = openDeps(app, options)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(options.answerWriter ?? asJson)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerUnknownRoute)
  app.decorateRequest('caller', undefined)
  app.decorateRequest('counter', undefined)
  app.decorateRequest('account', undefined)
  await addProtection(app, config)
  await addRateLimits(app, deps.clock, options.redis)
  refuseUnkeptText(app)
  addPackedBodies(app)
  await addApiDocs(app, options.version)
  const metrics = createMetrics()
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { statusCode: status, elapsedTime } = reply
    metrics.noteRequest(request.method, route, status, elapsedTime / 1000)
    request.log.info({ method: request.method, route, status, ms: Math.round(elapsedTime) }, 'answered')
  })
  systemRoutes(app, deps, { ...options, metrics, metricsToken: config.metricsToken })
  identityRoutes(app, deps)
  accountRoutes(app, deps)
  await financedInvoiceRoutes(app, deps)
  await buyerRoutes(app, deps)
  walletRoutes(app, deps)
  bankRoutes(app, deps)
  upkeepRoutes(app, deps)
  userRoutes(app, deps)
  eventRoutes(app, deps)
  marketRoutes(app, deps)
  counterRoutes(app, deps)
  shopAccountRoutes(app, deps)
  syncRoutes(app, deps)
  itemRoutes(app, deps)
  customerRoutes(app, deps)
  dealerRoutes(app, deps)
  cartRoutes(app, deps)
  invoiceRoutes(app, deps)
  reportRoutes(app, deps)
  historyRoutes(app, deps)
  dashboardRoutes(app, deps)
  mobileSyncRoutes(app, deps)
  await app.ready()
  return app
}

/** The desk is told of whatever the marketplace is told of. It has its rounds while the API listens. */
function openDeps(app: FastifyInstance, options: AppOptions): ApiDeps {
  const desk = openDesk(
    () => deps,
    error => app.log.error({ err: error }, 'bug'),
  )
  const { pokeMarket, ...others } = openRealtime(app, options)
  const wakeReader = openPaperUpkeep(app, () => deps)
  const pokeBoth = () => {
    pokeMarket()
    desk.poke()
  }
  const deps: ApiDeps = { ...options.deps, ...others, pokeMarket: pokeBoth, pokeDesk: desk.poke, wakeReader }
  app.addHook('onListen', async () => desk.open())
  app.addHook('preClose', () => desk.close())
  return deps
}

/** How those who listen are reached. */
function openRealtime(app: FastifyInstance, { config, deps, redis }: AppOptions) {
  const sockets = openSockets(app.server, { redis, origins: config.corsOrigins })
  const pokes = openPokes(sockets.io, token => callingCounter(deps, token))
  const reader = marketReader(deps, token => callingAccount(deps, token))
  const onProblem = (error: unknown) => app.log.error(error, 'news of the market waits')
  const market = openMarket<MarketAccount>(sockets, reader, onProblem)
  app.addHook('preClose', async () => {
    await market.close()
    await sockets.close()
  })
  return { ...pokes, pokeMarket: market.poke, showMarket: market.show }
}

async function addProtection(app: FastifyInstance, config: AppOptions['config']): Promise<void> {
  await app.register(helmet, { xFrameOptions: { action: 'sameorigin' } })
  await app.register(cors, { origin: config.corsOrigins === 'any' ? true : [...config.corsOrigins] })
  await app.register(compress, { encodings: ['zstd', 'gzip', 'identity'], threshold: 1024 })
}
