// Whether the API lives, whether it can work, and its figures.

import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Metrics } from '../metrics/api-metrics.ts'
import type { ApiDeps } from '../operations/api-deps.ts'

export interface SystemOptions {
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly uptimeSeconds: () => number
  readonly memory: () => { readonly rss: number; readonly heapUsed: number }
}

const tag = 'System'

export function systemRoutes(app: FastifyInstance, deps: ApiDeps, options: SystemOptions): void {
  app.get(
    '/api/health',
    { schema: { tags: [tag], summary: 'Is it well, its database included?' } },
    async (_, reply) => {
      const isReady = await deps.store.isReady()
      const answer = {
        success: isReady,
        status: isReady ? 'OK' : 'UNAVAILABLE',
        message: isReady ? 'Galla API is running.' : 'The database does not answer.',
        timestamp: new Date(deps.clock.nowMs()).toISOString(),
        uptime: options.uptimeSeconds(),
        memory: options.memory(),
      }
      return reply.code(isReady ? 200 : 503).send(answer)
    },
  )
  app.get('/livez', { schema: { hide: true } }, async () => ({ success: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    const isReady = await deps.store.isReady()
    return reply.code(isReady ? 200 : 503).send({ success: isReady })
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken))
      return reply.code(401).send({ success: false, message: 'The figures need their token.' })
    const { contentType, text } = await options.metrics.read()
    return reply.type(contentType).send(text)
  })
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
