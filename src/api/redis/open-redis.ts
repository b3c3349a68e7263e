// Redis joins several processes of one API: what they count together, whom they tell.

import { Redis } from 'ioredis'

export type { Redis }

/** A command that cannot be sent fails at once: no request waits for Redis. */
export function openRedis(url: string, onProblem: (error: Error) => void): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false })
  redis.on('error', onProblem)
  return redis
}
