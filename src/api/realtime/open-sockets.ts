// The socket.io server. Several processes of one API reach each other's sockets through Redis.

import type { Server as HttpServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { type Namespace, Server, type ServerOptions } from 'socket.io'
import type { Redis } from '../redis/open-redis.ts'

export interface Sockets {
  readonly io: Server
  /** There may be other processes. */
  readonly isShared: boolean
  close(): Promise<void>
}

export interface SocketOptions {
  readonly redis?: Redis | undefined
  readonly origins: readonly string[] | 'any'
}

export function openSockets(server: HttpServer, { origins, redis }: SocketOptions): Sockets {
  // It waits for news on a connection of its own, and for Redis itself when that is away.
  const listener = redis?.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null })
  // What is wrong with it is told where it is told of the other one.
  listener?.on('error', error => redis?.emit('error', error))
  const io = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    cors: { origin: origins === 'any' ? true : [...origins] },
    // Nobody sends more than a token.
    maxHttpBufferSize: 10_000,
    // Whoever comes back says by itself what it heard last.
    connectionStateRecovery: { skipMiddlewares: false },
    adapter: withoutSessions(listener === undefined ? plainAdapter() : createAdapter(listener)),
  })
  return {
    io,
    isShared: listener !== undefined,
    async close() {
      await io.close()
      listener?.disconnect()
    },
  }
}

type MakeAdapter = ServerOptions['adapter']

function plainAdapter(): MakeAdapter {
  const made = new Server().adapter()
  if (made === undefined) throw new Error('socket.io has an adapter of its own')
  return made
}

/** Nobody gets his rooms back unasked, and what was missed is in the store, wherever the line was. */
function withoutSessions(make: MakeAdapter): MakeAdapter {
  return function adapterOf(namespace: Namespace) {
    const adapter = Reflect.construct(make, [namespace])
    adapter.persistSession = () => undefined
    adapter.restoreSession = async () => null
    return adapter
  }
}
