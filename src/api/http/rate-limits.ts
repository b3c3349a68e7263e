// How often one address may ask, all told and of what is costly. Both header families tell how much is left.

import { hash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../shared/kernel/calendar.ts'
import type { Redis } from '../redis/open-redis.ts'

export interface RateLimit {
  /** Routes of one group share their count. */
  readonly group: string
  readonly max: number
  readonly windowMs: number
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly rateLimits?: readonly RateLimit[]
    /** Counted for each counter's token instead of for its address: a shop's counters share one. */
    readonly hasCounterBudget?: true
  }
}

const minuteMs = 60_000

/** Everything under /api. */
export const general: RateLimit = { group: 'all', max: 100, windowMs: minuteMs }
/** Both ways of sending a one-time code together. */
export const codeSending: RateLimit = { group: 'otp', max: 5, windowMs: 15 * minuteMs }
export const registering: RateLimit = { group: 'register', max: 10, windowMs: 15 * minuteMs }
export const enrolling: RateLimit = { group: 'enrol', max: 10, windowMs: 15 * minuteMs }
/** What one counter may ask. */
const counterBudget: RateLimit = { group: 'counter', max: 600, windowMs: minuteMs }
/** Words off a picture take seconds of a processor. */
export const reading: RateLimit = { group: 'reading', max: 20, windowMs: 15 * minuteMs }
export const loggingIn: RateLimit = { group: 'login', max: 10, windowMs: 15 * minuteMs }

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

export class TooManyRequests extends Error {
  readonly statusCode = 429
}

/** With Redis, the processes of one API count together. */
export async function addRateLimits(app: FastifyInstance, clock: Clock, redis: Redis | undefined): Promise<void> {
  await app.register(rateLimit, { global: false, ...(redis === undefined ? {} : { redis, skipOnError: true }) })
  const counters = new Map<string, (request: FastifyRequest) => Promise<Counted>>()
  const counterOf = ({ group, max, windowMs }: RateLimit) => {
    const known = counters.get(group)
    if (known !== undefined) return known
    const keyGenerator = (request: FastifyRequest) =>
      `${group}:${group === counterBudget.group ? hash('sha256', request.headers.authorization ?? '') : request.ip}`
    const counter = app.createRateLimit({ max, timeWindow: windowMs, keyGenerator })
    counters.set(group, counter)
    return counter
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    const { hasCounterBudget, rateLimits = [] } = request.routeOptions.config
    const limits = hasCounterBudget === true ? [counterBudget] : [...rateLimits, general]
    for (const [index, limit] of limits.entries()) {
      const counted = await counterOf(limit)(request)
      if (counted.isAllowed) continue
      // The narrowest limit of the route is the one it tells.
      if (index === 0 || counted.isExceeded) tell(reply, limit, counted, clock)
      if (counted.isExceeded) throw new TooManyRequests()
    }
  })
}

function tell(
  reply: FastifyReply,
  limit: RateLimit,
  counted: Exclude<Counted, { isAllowed: true }>,
  clock: Clock,
): void {
  const { remaining, ttlInSeconds: seconds } = counted
  reply.headers({
    'x-ratelimit-limit': limit.max,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': Math.floor(clock.nowMs() / 1000) + seconds,
    'ratelimit-limit': limit.max,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': seconds,
  })
  if (counted.isExceeded) reply.header('retry-after', seconds)
}
