// Whether the API lives, whether it can work, and its figures.

import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Metrics } from '../metrics/api-metrics.ts'
import type { ApiDeps } from '../operations/api-deps.ts'
import { shownMoment } from '../protocol/shown-fields.ts'
import { message, openSchema } from './described-route.ts'

export interface SystemOptions {
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly uptimeSeconds: () => number
  readonly memory: () => { readonly rss: number; readonly heapUsed: number }
}

const Health = z.object({
  status: z.enum(['OK', 'UNAVAILABLE']),
  message,
  timestamp: shownMoment('Now'),
  uptime: z.number().describe('So long it runs, in seconds'),
  memory: z.record(z.string(), z.number()).describe('In bytes'),
})
const { response, ...described } = openSchema({
  summary: 'Is it well, its database included?',
  tag: 'System',
  answer: Health,
})
const Unwell = z.object({ success: z.literal(false), ...Health.shape })
const healthSchema = {
  ...described,
  response: {
    ...response,
    503: { description: 'The database does not answer', content: { 'application/json': { schema: Unwell } } },
  },
}

export function systemRoutes(app: FastifyInstance, deps: ApiDeps, options: SystemOptions): void {
  app.get('/api/health', { schema: healthSchema }, async (_, reply) => {
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
  })
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
