// Tells the counters of a shop that there is news, and nothing else: what it is they pull. A poke that is lost costs time,
// never data. Several processes of one API tell each other's counters through Redis.

import type { Server as HttpServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Server } from 'socket.io'
import type { Redis } from '../redis/open-redis.ts'

export interface Pokes {
  /** To every counter of the shop that listens. `sequence`: of the shop's last change. */
  poke(shopId: string, sequence: number): void
  /** Its token is of no use any more. */
  hangUp(counterId: string): void
  close(): Promise<void>
}

interface Listener {
  readonly shopId: string
  readonly counterId: string
}

export interface PokeOptions {
  /** Whose token it is; undefined for one that is not valid. */
  readonly callerOf: (token: string) => Promise<Listener | undefined>
  readonly redis?: Redis | undefined
  readonly origins: readonly string[] | 'any'
}

const roomOf = (shopId: string) => `shop ${shopId}`
const roomOfCounter = (counterId: string) => `counter ${counterId}`

export function openPokes(server: HttpServer, { callerOf, origins, redis }: PokeOptions): Pokes {
  // It waits for news on a connection of its own, and for Redis itself when that is away.
  const listener = redis?.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null })
  const io = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    cors: { origin: origins === 'any' ? true : [...origins] },
    // A counter sends nothing but its token.
    maxHttpBufferSize: 10_000,
    ...(listener === undefined ? {} : { adapter: createAdapter(listener) }),
  })
  const counters = io.of('/counters')
  counters.use((socket, next) => {
    const { token } = socket.handshake.auth
    if (typeof token !== 'string') return next(new Error('counter_signed_out'))
    callerOf(token).then(
      caller => {
        if (caller === undefined) return next(new Error('counter_signed_out'))
        void socket.join([roomOf(caller.shopId), roomOfCounter(caller.counterId)])
        next()
      },
      // It comes back when it has asked by the other way.
      () => next(new Error('not_now')),
    )
  })
  return {
    poke: (shopId, sequence) => void counters.to(roomOf(shopId)).emit('poke', { sequence }),
    hangUp: counterId => counters.in(roomOfCounter(counterId)).disconnectSockets(true),
    async close() {
      await io.close()
      listener?.disconnect()
    },
  }
}
