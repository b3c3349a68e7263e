// Tells the counters of a shop that there is news, and nothing else: what it is they pull. A poke that is lost costs time,
// never data.

import type { Server } from 'socket.io'

export interface Pokes {
  /** To every counter of the shop that listens. `sequence`: of the shop's last change. */
  poke(shopId: string, sequence: number): void
  /** Its token is of no use any more. */
  hangUp(counterId: string): void
}

interface Listener {
  readonly shopId: string
  readonly counterId: string
}

/** Whose token it is; undefined for one that is not valid. */
type CallerOf = (token: string) => Promise<Listener | undefined>

const roomOf = (shopId: string) => `shop ${shopId}`
const roomOfCounter = (counterId: string) => `counter ${counterId}`

export function openPokes(io: Server, callerOf: CallerOf): Pokes {
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
  }
}
